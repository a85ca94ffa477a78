"""Setting first_event_on: the day on which the periods begin."""

from datetime import date

import pytest
from builds import good_build, run_build_once
from figures import differences, read_figures
from oracle import compute
from quality_rows import SETTINGS, write_quality_rows

# the first day of a fiscal year: the periods that hold another begin before it
LATER = SETTINGS | {"first_event_on": "2024-03-01", "fiscal_year_start_month": 3}
AFTER_AS_OF = SETTINGS | {"first_event_on": "2024-07-01"}


@pytest.fixture(scope="module")
def later(shared):
    return good_build(
        run_build_once(shared / "later", write=write_quality_rows, settings=LATER)
    )


def test_figures(later):
    assert (
        differences(read_figures(later), compute(later.workplace / "data", LATER)) == []
    )


def test_no_period_ends_before(later):
    """Each grain begins with the period that holds the day, all_time with the day."""
    starts = later.query(
        "select grain, min(period_start), min(period_end) from marts.calendar "
        "group by grain order by grain"
    )
    assert starts == [
        ("all_time", date(2024, 3, 1), date(2024, 7, 1)),
        ("month", date(2024, 3, 1), date(2024, 4, 1)),
        ("quarter", date(2024, 3, 1), date(2024, 6, 1)),
        ("trailing_12_months", date(2023, 4, 1), date(2024, 4, 1)),
        ("week", date(2024, 2, 26), date(2024, 3, 4)),
        ("year", date(2024, 3, 1), date(2025, 3, 1)),
    ]


def test_rows_before_count_in_balances(later, quality):
    """Whoever came before is there, as the opening; the sums begin with the day."""
    query = """
        select numerator from metrics.metric_values
        where metric = ? and grain = 'all_time' and dimension = 'all'
    """

    def read(build, metric: str) -> float:
        return build.query(query, (metric,))[0][0]

    assert read(later, "active_customers") == read(quality, "active_customers") > 0
    assert read(later, "new_customers") == 2
    assert read(quality, "new_customers") == 4


def test_after_as_of(shared):
    """No window, so no figures; the build is green."""
    workplace = shared / "after as-of"
    build = good_build(
        run_build_once(workplace, write=write_quality_rows, settings=AFTER_AS_OF)
    )
    for table in ("reporting_window", "calendar", "fct_orders", "fct_deals"):
        assert build.query(f"from marts.{table}") == []
    assert build.query("from metrics.metric_values") == []
    assert compute(build.workplace / "data", AFTER_AS_OF) == {}
