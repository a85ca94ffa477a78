"""What a build leaves behind: a whole new file or the old one, and nothing else."""

import json
import re
import sys
from pathlib import Path

import pytest
from builds import Build, good_build, run, run_build
from projects import copy_project
from readers import open_reader
from tables import write_csv

REVENUE = (
    "select numerator from metrics.metric_values where metric = 'revenue' "
    "and grain = 'all_time' and dimension = 'all'"
)
FAILING_TEST = "select revenue from {{ ref('fct_orders') }} where revenue > 0"
WARNING_TEST = (
    "{{ config(severity='warn') }} "
    "select revenue from {{ ref('fct_orders') }} where revenue = 0"
)


def orders(folder: Path, amount: int) -> Path:
    """A data directory of three orders, two of them with revenue."""
    order = {"customer_id": "c1", "ordered_at": "2024-03-01"}
    revenues = enumerate((amount, amount, 0))
    rows = [{"order_id": n, **order, "revenue": revenue} for n, revenue in revenues]
    return write_csv(folder, "orders", rows).parent


def make(workplace: Path, root: Path, *arguments: str, binaries: Path | None = None):
    """Runs make in a project with an environment that counts as up to date."""
    workplace.mkdir(parents=True, exist_ok=True)
    command = make_command(workplace, binaries or Path(sys.executable).parent)
    return run([*command, *arguments], workplace, root)


def make_command(workplace: Path, binaries: Path) -> list[str]:
    venv = workplace / "venv"
    venv.mkdir(exist_ok=True)
    (venv / "build").touch()
    places = [f"VENV={venv}", f"BIN={binaries}"]
    return ["make", "--no-print-directory", "build", *places]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copy_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="module")
def published(project, tmp_path_factory):
    """A file that `make build` published: its only neighbours would be leftovers."""
    workplace = tmp_path_factory.mktemp("first")
    build = Build(workplace, workplace / "published" / "crm.duckdb")
    build.database.parent.mkdir()
    data = orders(workplace / "data", 10)
    make(workplace, project, f"DATA={data}", f"DB={build.database}")
    return good_build(build)


def test_every_client_since_1_0_reads_it(published):
    [(tags,)] = published.query(
        "select tags from duckdb_databases() where database_name = 'crm'"
    )
    assert tags["storage_version"] == "v1.0.0+"


def test_nothing_is_left_behind(published):
    assert [file.name for file in published.database.parent.iterdir()] == ["crm.duckdb"]


def test_unit_tests_are_left_out(published):
    results = (published.workplace / "target" / "run_results.json").read_text()
    kinds = {each["unique_id"].split(".")[0] for each in json.loads(results)["results"]}
    assert "test" in kinds
    assert "unit_test" not in kinds


def test_prints_what_a_person_reads(published):
    """A few lines of progress, what is missing, the table, and how it ended."""
    lines = published.output.splitlines()
    assert lines[0].startswith("Running with dbt=1.")
    assert lines[1].startswith("Warning: Nothing in ")
    assert 1 <= len([line for line in lines if line.startswith("[")]) <= 5
    assert "\n  orders                         3           3           0\n" in (
        published.output
    )
    assert "Quarantined: 0 rows." in published.output
    ending = r"Published .*crm.duckdb \(\d+\.\d s, 1 warning\)\."
    assert re.fullmatch(ending, lines[-1])
    assert len(lines) < 65


def test_second_build_parses_nothing(project, published):
    """Its side path is that of the first, whatever a killed build left there.

    It follows a link to the file, which stays what it is and keeps its mode.
    """
    log = published.workplace / "logs" / "dbt.log"
    log.unlink()
    side = published.database.with_name(".build-crm.duckdb")
    (side / "crm.duckdb.tmp").mkdir(parents=True)
    (side / "crm.duckdb").write_text("no database")
    link = published.workplace / "today.duckdb"
    link.symlink_to(published.database)
    published.database.chmod(0o640)
    files = [f"DATA={published.workplace / 'data'}", f"DB={link}"]
    make(published.workplace, project, *files, "VERBOSE=1")  # dbt's whole log
    good_build(published)
    assert link.readlink() == published.database
    assert published.database.stat().st_mode & 0o777 == 0o640
    assert "\x1b" not in published.output
    assert "no changes found, skipping parsing" in log.read_text()
    assert [file.name for file in published.database.parent.iterdir()] == ["crm.duckdb"]


def test_works_under_another_name(published, tmp_path):
    renamed = tmp_path / "last year's figures.db"
    renamed.write_bytes(published.database.read_bytes())
    copy = Build(tmp_path, renamed)
    relations = copy.query(
        "select table_schema, table_name from information_schema.tables"
    )
    assert len(relations) > 100
    for schema, name in relations:
        copy.query(f'select count(*) from "{schema}"."{name}"')


def test_failing_test_publishes_nothing(project, published, tmp_path):
    """The old file stays, to the byte; the test and its rows are named."""
    before = published.database.read_bytes()
    failing = project / "tests" / "no_order_has_revenue.sql"
    failing.write_text(FAILING_TEST)
    warning = project / "tests" / "each_order_has_revenue.sql"
    warning.write_text(WARNING_TEST)
    data = orders(tmp_path / "data", 999)
    build = run_build(tmp_path, data, database=published.database, root=project)
    failing.unlink()
    warning.unlink()
    assert build.exit_code == 1
    assert "Error: test no_order_has_revenue: 2 rows\n" in build.output
    assert "Warning: test each_order_has_revenue: 1 row\n" in build.output
    assert re.search(r"Nothing was published to .* 2 warnings\)\.", build.output)
    assert published.database.read_bytes() == before
    assert [file.name for file in published.database.parent.iterdir()] == ["crm.duckdb"]


def test_readers_keep_what_they_opened(project, published, tmp_path):
    """An open reader sees the old figures to the end, whoever comes next the new."""
    data = orders(tmp_path / "data", 50)
    database = tmp_path / "crm.duckdb"
    database.write_bytes(published.database.read_bytes())
    with open_reader(database) as ask:
        assert ask(REVENUE) == "[(20.0,)]"
        build = run_build(tmp_path, data, database=database, root=project)
        assert good_build(build).query(REVENUE) == [(100.0,)]
        assert ask(REVENUE) == "[(20.0,)]"
        assert ask("select sum(revenue) = 20 from marts.fct_orders") == "[(True,)]"
    with open_reader(database) as ask:
        assert ask(REVENUE) == "[(100.0,)]"


def test_no_directory_for_the_file(tmp_path):
    database = tmp_path / "nowhere" / "crm.duckdb"
    build = run_build(tmp_path, database=database)
    assert build.exit_code == 1
    assert f"there is no directory {database.parent}" in build.output


def test_make_hands_over_what_it_is_given(project, tmp_path):
    """Spaces, quotes and JSON arrive as they were written."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    python = binaries / "python"
    python.write_text(
        f"#!{sys.executable}\nimport json, sys\nprint(json.dumps(sys.argv[1:]))\n"
    )
    python.chmod(0o755)
    settings = json.dumps({"cac_categories": ["wages", "O'Hara's fees; `x`"]})
    code = make(
        tmp_path / "work",
        project,
        'DATA=Ann\'s "own" files',
        "DB=a b.duckdb",
        "AS_OF=2024-06-30",
        f"VARS={settings}",
        "DBT=my dbt/dbt",
        "VERBOSE=1",
        binaries=binaries,
    )
    output = (tmp_path / "work" / "output.txt").read_text()
    assert code == 0, output
    assert json.loads(output) == [
        *("-m", "scripts.build", "--db=a b.duckdb", '--data=Ann\'s "own" files'),
        *("--as-of=2024-06-30", f"--vars={settings}", "--dbt=my dbt/dbt", "--verbose"),
    ]


def test_make_expands_nothing(project, tmp_path):
    """Neither it nor the shell; what is given as nothing is given all the same."""
    binaries = tmp_path / "bin"
    binaries.mkdir()
    tell = "import json, sys\nprint(json.dumps(sys.argv[3:]))\n"
    (binaries / "python").write_text(f"#!{sys.executable}\n{tell}")
    (binaries / "python").chmod(0o755)
    harm = "$(shell touch harm) `touch harm` $(touch harm) $x ${HOME} $$ # \\"
    work = tmp_path / "work"
    names = ["DATA", "DB", "AS_OF", "VARS", "SETTINGS", "DBT", "REPLACE", "VERBOSE"]
    given = [f"{name}={harm}" for name in names]
    options = [f"--{name.lower().replace('_', '-')}" for name in names[:6]]
    for arguments, value in ((given, harm), ([f"{name}=" for name in names], "")):
        assert make(work, project, *arguments, binaries=binaries) == 0
        told = json.loads((work / "output.txt").read_text())
        expected = {f"{option}={value}" for option in options}
        assert set(told) == expected | ({"--replace", "--verbose"} if value else set())
    run(["env", *given, *make_command(work, binaries)], work, project)
    assert f"--data={harm}" in json.loads((work / "output.txt").read_text())
    run(make_command(work, binaries), work, project)
    assert json.loads((work / "output.txt").read_text()) == []
    assert not list(tmp_path.rglob("harm")) + list(project.rglob("harm"))


def test_make_fails_where_the_build_fails(project, tmp_path):
    code = make(tmp_path, project, "DATA=nowhere", f"DB={tmp_path / 'crm.duckdb'}")
    assert code != 0
    assert "DATA=nowhere: there is no" in (tmp_path / "output.txt").read_text()
