"""Setting first_event_on: the day with which the calendar begins."""

from datetime import date

import pytest
from builds import good_build, run_build, run_build_once
from figures import differences, read_figures
from oracle import compute
from quality_rows import SETTINGS, write_quality_rows
from tables import write_csv

EARLIER = SETTINGS | {"first_event_on": "2022-11-20"}


@pytest.fixture(scope="module")
def earlier(shared):
    return good_build(
        run_build_once(shared / "earlier", write=write_quality_rows, settings=EARLIER)
    )


def test_figures(earlier):
    expected = compute(earlier.workplace / "data", EARLIER)
    assert differences(read_figures(earlier), expected) == []


def test_periods_begin_with_the_one_that_holds_the_day(earlier):
    starts = earlier.query(
        "select grain, min(period_start) from marts.calendar group by grain"
    )
    assert dict(starts) == {
        "week": date(2022, 11, 14),
        "month": date(2022, 11, 1),
        "quarter": date(2022, 10, 1),
        "year": date(2022, 1, 1),
        "trailing_12_months": date(2021, 12, 1),
        "all_time": date(2022, 11, 20),
    }


@pytest.mark.parametrize("day", ["2024-03-01", "2030-01-01"])
def test_a_day_after_the_first_event_is_refused(tmp_path, day):
    """Also one after as-of, which would leave no period at all."""
    write_quality_rows(tmp_path / "data")
    settings = SETTINGS | {"first_event_on": day}
    build = run_build(tmp_path, data=tmp_path / "data", settings=settings)
    assert build.exit_code == 1
    assert "first_event_on_is_before_every_event" in build.output
    assert not build.database.exists()


def test_what_is_due_before_the_first_event(tmp_path):
    """A quota and a due date of before are in their year, and in no month."""
    data = tmp_path / "data"
    deal = {"deal_id": "d1", "owner_id": "r1", "created_at": "2024-03-05"}
    deal |= {"closed_at": "2024-04-01", "status": "won", "amount": "100"}
    quota = {"rep_id": "r1", "starts_on": "2024-01-01", "ends_on": "2024-12-31"}
    ticket = {"ticket_id": "t1", "opened_at": "2024-03-05 09:00"}
    ticket |= {"first_reply_due_at": "2024-02-20 09:00"}
    write_csv(data, "deals", [deal])
    write_csv(data, "quotas", [quota | {"amount": "366"}])
    write_csv(data, "tickets", [ticket])
    build = good_build(run_build(tmp_path, data=data))
    assert differences(read_figures(build), compute(data, {})) == []
    years = build.query(
        "select metric, denominator from metrics.metric_values where grain = 'year' "
        "and dimension = 'all' and metric in ('quota_attainment', "
        "'first_reply_sla_rate') order by metric"
    )
    # 1 January to 1 April
    assert years == [("first_reply_sla_rate", 1.0), ("quota_attainment", 92.0)]
