"""Events that lie far from the rest are warned of, and count."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from builds import Build, dbt, good_build, run, run_build_once
from tables import write_csv

LATE = {"ordered_at": "2052-03-01 10:00"}
WARNINGS = [
    "Unlikely dates (2, in quality.unlikely_dates): became_customer_on 1900-01-01 of "
    "customers c1, created_at 1900-01-02 of leads l1. Each lies far before the rest, "
    "which begins on 2024-01-03: the calendar begins with it. What to do: correct it; "
    """if it is right, say so by VARS='{"first_event_on": "1900-01-01"}'.""",
    "Unlikely dates (4, in quality.unlikely_dates): ordered_at 2051-03-01 of orders "
    "o1, ordered_at 2052-03-01 of orders o2, ordered_at 2052-03-01 of orders o3. Each "
    "lies far after the rest, which ends on 2026-09-29: as-of moves with it. What to "
    "do: correct it, or build with AS_OF=2026-09-29.",
]


def write_slips(folder: Path) -> None:
    """An event a day but for four late and two early ones, and a rejected one."""
    days = [date(2024, 1, 3) + timedelta(days=number) for number in range(1001)]
    late = ["2051-03-01", "2052-03-01", "2052-03-01", "2052-03-02"]
    days = [*late, *days, *days, *days, *days]
    order = {"customer_id": "c1", "revenue": 1}
    rows = [
        {"order_id": f"o{number}", "ordered_at": day, **order}
        for number, day in enumerate(days, start=1)
    ]
    write_csv(folder, "orders", [*rows, {**rows[0], "order_id": "", **LATE}])
    customer = {"customer_id": "c1", "became_customer_on": "1900-01-01"}
    write_csv(folder, "customers", [customer])
    write_csv(folder, "leads", [{"lead_id": "l1", "created_at": "1900-01-02"}])


@pytest.fixture(scope="module")
def slips(shared):
    return good_build(run_build_once(shared / "slips", write=write_slips))


def test_the_rows_are_named_and_what_to_do(slips):
    for warning in WARNINGS:
        assert f"Warning: {warning}\n" in slips.output
    [(found,)] = slips.query("select warnings from metrics.build_info")
    assert set(WARNINGS) <= set(json.loads(found))


def test_every_row_is_listed(slips):
    assert slips.query(
        "select source_table, source_key, column_name, cast(event_on as varchar) "
        "from quality.unlikely_dates order by event_on, source_key"
    ) == [
        ("customers", "c1", "became_customer_on", "1900-01-01"),
        ("leads", "l1", "created_at", "1900-01-02"),
        ("orders", "o1", "ordered_at", "2051-03-01"),
        ("orders", "o2", "ordered_at", "2052-03-01"),
        ("orders", "o3", "ordered_at", "2052-03-01"),
        ("orders", "o4", "ordered_at", "2052-03-02"),
    ]


def test_they_count(slips):
    [ends] = slips.query(
        "select cast(first_event_on as varchar), cast(as_of as varchar) "
        "from marts.reporting_window"
    )
    assert ends == ("1900-01-01", "2052-03-02")


@pytest.mark.parametrize(
    ("settings", "direction"),
    [("{as_of: 2026-09-29}", "before"), ("{first_event_on: 1900-01-01}", "after")],
)
def test_settings_say_that_they_are_right(slips, tmp_path, settings, direction):
    """By hand, too: as_of is about the last ones, first_event_on about the first."""
    given = f"{settings[:-1]}, crm_data: '{slips.workplace / 'data'}'}}"
    build = Build(tmp_path, tmp_path / "crm.duckdb")
    build.database.write_bytes(slips.database.read_bytes())
    command = dbt("build", "--select", "unlikely_dates", "--vars", given)
    run(command, tmp_path, CRM_DB=str(build.database))
    reasons = good_build(build).query(
        "select distinct reason from quality.unlikely_dates"
    )
    assert [reason.split()[1] for (reason,) in reasons] == [direction]
    assert build.output.count("Unlikely dates") == 1


def test_the_demo_has_none(demo):
    assert demo.query("from quality.unlikely_dates") == []
