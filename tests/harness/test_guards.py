"""What is built and not published: figures of nothing, or of too few rows."""

import shutil

import duckdb
import pytest
from builds import Build, good_build, run_build
from tables import write_csv

ORDERS = [
    {"order_id": 1, "customer_id": "c1", "ordered_at": "2024-03-01", "revenue": 10},
    {"order_id": 2, "customer_id": "c1", "ordered_at": "1.3.2024", "revenue": 10},
    {"order_id": 3, "customer_id": "c1", "ordered_at": "2.3.2024", "revenue": 10},
    {"order_id": 4, "customer_id": "c1", "ordered_at": "2024-03-02", "revenue": -1},
]
REPS = [{"rep_id": f"r{number}", "team": "A"} for number in range(99)]
REJECTED = "is not a date or time stamp of 1900 to 2199"


@pytest.fixture
def published(tmp_path):
    path = tmp_path / "crm.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema landing; create table landing.deals (id int)")
    return path


def assert_refused(build: Build, *words: str) -> None:
    """The build was made, says why it is not published, and the old file stays."""
    assert build.exit_code == 1
    for word in words:
        assert word in build.output, build.output[-3000:]
    assert build.query("from landing.deals") == []
    assert sorted(path.name for path in build.workplace.iterdir()) == [
        *("crm.duckdb", "data", "exit_code.txt", "logs", "output.txt", "target")
    ]


def test_no_valid_row(tmp_path, published):
    """A line for each table says what was wrong; with allow_empty it is published."""
    write_csv(tmp_path / "data", "orders", ORDERS[1:])
    build = run_build(tmp_path, data=tmp_path / "data", database=published)
    assert_refused(
        build,
        "! orders                         3           0           3  100.0%  "
        f"ordered_at {REJECTED} (2 rows, such as row 1: 1.3.2024)\n",
        "Error: No row of any table is valid: there is nothing to publish.",
        "give setting allow_empty.\n",
    )
    assert "Nothing happened" not in build.output
    assert "ended with exit code" not in build.output
    assert "test some_row_is_valid" not in build.output
    settings = {"allow_empty": True}
    again = good_build(
        run_build(tmp_path, tmp_path / "data", settings, database=published)
    )
    assert again.query("from metrics.metric_values") == []
    assert "every table is empty" not in again.output.lower()
    assert "Nothing happened in the data: no event." in again.output


def test_nothing_by_as_of_and_too_much_rejected(tmp_path, published):
    """Both are told, in one build; the share that just is allowed is not."""
    write_csv(tmp_path / "data", "orders", ORDERS)
    write_csv(tmp_path / "data", "reps", [*REPS, {"rep_id": ""}])
    settings = {"as_of": "2024-02-29", "max_rejected_share": 0.01}
    build = run_build(tmp_path, tmp_path / "data", settings, database=published)
    assert_refused(
        build,
        "Error: Nothing happened by 2024-02-29: the first event is on 2024-03-01. "
        "Give a later AS_OF, or setting allow_empty.\n",
        "Error: orders: 3 of 4 rows were rejected, a share of 0.75; setting "
        "max_rejected_share allows 0.01. The commonest reason (2 rows), here of row 2: "
        f"ordered_at {REJECTED}: 1.3.2024.\n",
    )
    assert "Error: reps" not in build.output
    assert build.output.count("Error: ") == 2


def test_rows_without_a_day(tmp_path, published):
    """Valid rows, none of which is an event."""
    write_csv(tmp_path / "data", "reps", REPS)
    build = run_build(tmp_path, data=tmp_path / "data", database=published)
    assert_refused(
        build, "Error: Nothing happened: no valid row has the day of an event"
    )


def test_intake(demo):
    """A row for each table; rows read are valid or rejected."""
    rows = demo.query(
        "select source_table, read_rows, valid_rows, rejected_rows from quality.intake"
    )
    assert len(rows) == 16
    for table, *counts in rows:
        expected = demo.query(
            f"""
            select count(*), count(*) filter (where is_valid), (
                select count(*) from quality.quarantine where source_table = ?
            )
            from staging.stg_{table}
            """,
            (table,),
        )
        assert expected == [tuple(counts)], table


def test_intake_names_the_commonest_reason(odd):
    """Of each row its first reason, without the cell; of ties the one met first."""
    found = odd.query(
        """
        select
            intake.commonest_reason,
            intake.commonest_reason_rows,
            intake.example_reason,
            count(*) filter (
                where starts_with(quarantine.reason, intake.commonest_reason)
            ),
            any_value(quarantine.reason) filter (
                where json_extract_string(quarantine.raw_row, '_source_row')
                = cast(intake.example_row as varchar)
            )
        from quality.intake as intake
        inner join quality.quarantine as quarantine using (source_table)
        group by all
        """
    )
    assert len(found) > 5
    for reason, rows, example, counted, reason_of_example in found:
        assert rows == counted
        assert example == reason_of_example
        assert example.startswith(reason)
        assert ":" not in reason


def test_metrics_without_rows_read_so(tmp_path):
    """As does a table that few rows of are valid; days are three things.

    The settings are those of a file, with dates as one writes them in YAML.
    """
    write_csv(tmp_path / "data", "orders", ORDERS)
    shutil.copy(tmp_path / "data" / "orders.csv", tmp_path / "data" / "strange.csv")
    settings = tmp_path / "our_crm.yml"
    settings.write_text(
        "crm_data: data\nas_of: 2024-12-31\nfirst_event_on: 2024-01-01\n"
    )
    build = good_build(run_build(tmp_path, options=["--settings", str(settings)]))
    lines = build.output.splitlines()
    assert (
        "First event: 2024-03-01. Last event: 2024-03-01. As-of: 2024-12-31." in lines
    )
    [nps] = [line.split() for line in lines if line.split()[1:2] == ["nps"]]
    assert nps == ["service", "nps", "no", "rows"]
    assert not [line for line in lines if line.split()[-2:-1] == ["~"]]
    assert any(
        line.startswith("! MORE THAN 5% of orders was rejected") for line in lines
    )
    ending = lines[lines.index("2 warnings:") :]
    assert "strange.csv is ignored" in ending[1]
    assert ending[2].startswith("- Nothing in ")
    assert ending[3].endswith(" s, 2 warnings).")
    assert len(ending) == 4
