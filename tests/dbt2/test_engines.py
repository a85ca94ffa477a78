"""dbt-core 1.11 and dbt 2 build the demo; whatever they build is the same."""

import json
import os
import re
import sys
from pathlib import Path

import duckdb
import pytest
from builds import ROOT, Build, good_build, run

from demo.contract import REQUIRED

ENGINES = {
    "dbt_1": Path(sys.executable).parent / "dbt",
    "dbt_2": Path(os.environ.get("DBT2", ROOT / ".venv-dbt2" / "dbt")),
}
SETTINGS = {
    "customer_lifecycle": "orders",
    "time_zone": "America/New_York",
    "as_of": "2025-02-15",
    "metric_slices": [["segment", "region"], ["stage", "owner"]],
    "fiscal_year_start_month": 4,
    "new_revenue_rule": "first_purchase",
    "lifespan_method": "inverse_churn",
    "clv_basis": "margin",
}
CASES = {
    "default": [],
    # no file has a column that may be absent
    "few columns": ["--exclude-resource-type", "unit_test"],
    # unit tests are about the default settings
    "other settings": [
        *("--exclude-resource-type", "unit_test"),
        *("--vars", json.dumps(SETTINGS)),
    ],
}


@pytest.fixture(scope="module", params=CASES)
def builds(request, tmp_path_factory) -> dict[str, Build]:
    """The demo as either engine builds it, each into a file of its own."""
    arguments = ["build", *CASES[request.param]]
    if request.param == "few columns":
        data = write_few_columns(tmp_path_factory.mktemp("data"))
        arguments += ["--vars", json.dumps({"crm_data": str(data)})]
    return {
        engine: run_engine(engine, tmp_path_factory.mktemp(engine), arguments)
        for engine in ENGINES
    }


@pytest.fixture(scope="module")
def both(builds):
    """A connection that has attached what either engine built."""
    with duckdb.connect() as connection:
        for engine, build in builds.items():
            connection.execute(f"attach '{build.database}' as {engine} (read_only)")
        yield connection


def write_few_columns(folder: Path) -> Path:
    """Every table with its required columns alone; two leads are all that happened."""
    for table, columns in REQUIRED.items():
        rows = ["l1,2024-01-05", "l2,2024-02-05"] if table == "leads" else []
        (folder / f"{table}.csv").write_text("\n".join([",".join(columns), *rows, ""]))
    return folder


def run_engine(engine: str, workplace: Path, arguments: list[str]) -> Build:
    """Runs dbt on the project; artifacts and a new database in `workplace`."""
    build = Build(workplace, workplace / "crm.duckdb")
    places = ["--project-dir", str(ROOT), "--profiles-dir", str(ROOT / "profiles")]
    command = [str(ENGINES[engine]), *arguments, *places]
    run(command, workplace, CRM_DB=str(build.database))
    return build


def statuses(build: Build) -> dict[str, str]:
    """How the seeds, the models and the tests of a run ended."""
    results = json.loads((build.workplace / "target" / "run_results.json").read_text())
    return {
        result["unique_id"]: result["status"]
        for result in results["results"]
        if not result["unique_id"].startswith("operation.")
    }


def columns(connection, engine: str) -> set[tuple]:
    """Every column of every table that an engine built, with the comments of both."""
    return set(
        connection.execute(
            "select schema_name, table_name, column_name, column_index, data_type, "
            "duckdb_columns.comment, duckdb_tables.comment "
            "from duckdb_columns() inner join duckdb_tables() "
            "using (database_name, schema_name, table_name) where database_name = ?",
            (engine,),
        ).fetchall()
    )


def rows_beyond(connection, table: str, engine: str, other: str) -> int:
    """How many rows of a table one engine has and the other has not."""
    return connection.execute(
        f"select count(*) from (from {engine}.{table} except all from {other}.{table})"
    ).fetchone()[0]


@pytest.mark.parametrize("engine", ENGINES)
def test_build_succeeds_without_a_warning(builds, engine):
    # parsed anew: a build into an empty target prints the warnings of parsing as well
    output = good_build(builds[engine]).output
    assert not re.search(r"warn(?!=0)", output, re.IGNORECASE), output


def test_the_same_runs_on_both_and_passes(builds):
    """Seeds, models, data tests and, with the default settings, unit tests."""
    ended = statuses(builds["dbt_1"])
    assert set(ended.values()) == {"success", "pass"}
    assert statuses(builds["dbt_2"]) == ended


def test_tables_and_columns_and_types_and_comments_are_the_same(both):
    assert columns(both, "dbt_1")
    assert columns(both, "dbt_1") ^ columns(both, "dbt_2") == set()


def test_every_row_is_the_same(both):
    tables = sorted({f'"{schema}"."{t}"' for schema, t, *_ in columns(both, "dbt_1")})
    tables.remove('"metrics"."build_info"')  # when each was built
    beyond = {
        table: (
            rows_beyond(both, table, "dbt_1", "dbt_2"),
            rows_beyond(both, table, "dbt_2", "dbt_1"),
        )
        for table in tables
    }
    assert {table: rows for table, rows in beyond.items() if any(rows)} == {}
