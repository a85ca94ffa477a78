"""A build of one metric reads the tables that it needs, and no others."""

import json

import pytest
from builds import Build, dbt, good_build, run

# what win_rate is made of, given both ends of the reporting window
NEEDED = [
    *("calendar", "customer_attributes", "deals_by_period", "dim_leads"),
    *("fct_deals", "lead_sources", "origins", "reporting_window"),
    *(
        f"{floor}_{table}"
        for table in ("campaigns", "customers", "deals", "leads", "reps")
        for floor in ("landing", "stg")
    ),
    "win_rate",
]


@pytest.fixture(scope="module")
def partial(tmp_path_factory):
    """The days are those of the demo, as YAML has dates."""
    workplace = tmp_path_factory.mktemp("partial")
    build = Build(workplace, workplace / "crm.duckdb")
    settings = "{as_of: 2025-12-19, first_event_on: 2023-01-02}"
    command = dbt("build", "--select", "+win_rate", "--vars", settings)
    run(command, workplace, CRM_DB=str(build.database))
    return good_build(build)


def test_only_what_it_needs(partial):
    """No survey, e-mail, ticket or order; nor does a test need them."""
    results = json.loads((partial.workplace / "target/run_results.json").read_text())
    nodes = [result["unique_id"].split(".") for result in results["results"]]
    built = [name for kind, _, name, *_ in nodes if kind in ("model", "seed")]
    assert sorted(built) == sorted(NEEDED)
    tables = partial.query("select table_name from duckdb_tables()")
    assert len(tables) == len(NEEDED)
    assert any(kind == "test" for kind, *_ in nodes)


def test_same_rows_as_the_demo(partial, demo):
    query = "from metrics.win_rate order by all"
    rows = partial.query(query)
    assert rows == demo.query(query)
    assert len(rows) > 1000


def test_is_quiet(partial):
    """Tables that this build does not need are not missed."""
    assert " WARN=0 ERROR=0 SKIP=0 " in partial.output
    assert "Nothing in" not in partial.output
