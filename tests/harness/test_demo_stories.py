"""The demo tells the stories that it says it does, in the figures of its build."""

import pytest

VALUES = """
select {what}
from metrics.metric_values
where metric = '{metric}' and grain = '{grain}' and dimension = '{dimension}'
order by all
"""


@pytest.fixture(scope="module")
def values(demo):
    """{(period start or slice): value} of a metric's slices or periods."""

    def read(metric, grain, dimension="all", what="dimension_value, value"):
        query = VALUES.format(**locals())
        return dict(demo.query(query))

    return read


def test_expansion_comes_in_a_wave(values):
    what = "cast(period_start as varchar), value"
    retention = values("net_revenue_retention", "quarter", what=what)
    assert [day for day, rate in retention.items() if rate > 1] == ["2025-01-01"]


def test_customers_of_a_plan_shrink_before_they_leave(demo):
    """Of those of plan Starter who left, nearly all paid less at the last."""
    shrunk, left = demo.query("""
        with last_changes as (
            select
                *,
                lag(mrr_before) over w as paid_before,
                lag(mrr) over w as paid_last
            from marts.fct_mrr_changes
            window w as (partition by customer_id order by changed_on)
        )
        select count(*) filter (where paid_last < paid_before), count(*)
        from last_changes
        where mrr = 0 and customer_id in (
            select customer_id from marts.fct_subscriptions where plan = 'Starter'
        )
    """)[0]
    assert left > 50 and shrunk > 0.8 * left


def test_a_team_replies_late_for_a_quarter(demo):
    found = demo.query("""
        select cast(period_start as varchar), value
        from metrics.first_reply_sla_rate
        where grain = 'quarter' and dimension_value = 'Support East'
            and denominator >= 10
    """)
    assert [day for day, rate in found if rate < 0.5] == ["2025-07-01"]


def test_a_product_is_recommended_and_disappoints(values):
    recommended = values("nps", "all_time", "product")
    satisfied = values("csat", "all_time", "product")
    assert max(recommended, key=recommended.get) == "Mobile"
    assert satisfied["Mobile"] < 0.4
    assert all(satisfied[other] > 0.7 for other in ("Core", "Analytics", "Connect"))


def test_a_stage_is_stale(demo):
    """Of the open deals, those that are in their stage for half a year."""
    found = demo.query("""
        select stage, count(*)
        from marts.fct_deal_weights
        where ends_on is null and starts_on < date '2025-12-19' - 183
        group by stage
        having count(*) > 5
    """)
    assert found == [("Negotiation", 18)]


@pytest.mark.parametrize("metric", ["win_rate", "win_rate_by_amount"])
def test_a_third_is_won_in_every_segment(values, metric):
    rates = values(metric, "all_time", "segment")
    assert all(
        0.28 < rates[segment] < 0.38 for segment in ("SMB", "Mid-Market", "Enterprise")
    )
