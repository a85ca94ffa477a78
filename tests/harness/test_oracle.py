"""Every figure of the demo, under several settings, as the oracle has it."""

import pytest
from builds import DEMO, Build, good_build, run_build
from figures import differences, read_figures
from oracle import compute, rejected

VARIANTS = {
    "subscriptions in Seoul": {
        "customer_lifecycle": "subscriptions",
        "lifecycle_grace_days": 10,
        "time_zone": "Asia/Seoul",
        "metric_slices": [["segment", "region"], ["owner", "team"]],
        "fiscal_year_start_month": 4,
    },
    "orders in Los Angeles": {
        "customer_lifecycle": "orders",
        "lifecycle_inactive_days": 90,
        "time_zone": "America/Los_Angeles",
        "new_revenue_rule": "first_purchase",
        "lifespan_method": "inverse_churn",
        "clv_basis": "margin",
        "payback_window_months": 6,
        "cac_categories": ["Wages", "advertising"],
        "fiscal_year_start_month": 11,
    },
    "an earlier day": {
        "as_of": "2025-02-15",
        "renewal_grace_days": 10,
        "metric_slices": [
            ["campaign", "channel"],
            ["agent", "priority", "topic"],
            ["stage", "owner"],
        ],
    },
}

# whose total is a plain sum, however it was shared
SHARED = ("cac", "retention_cost")
# sums in every slice; of a quota that a period cuts, only a part
SUMS_OF_PARTS = (
    *("profit_margin", "quota_attainment", "revenue"),
    *("mrr", "arr", "net_revenue_retention", "gross_revenue_retention", "quick_ratio"),
    *("new_mrr", "reactivation_mrr", "expansion_mrr", "contraction_mrr"),
    *("churned_mrr", "average_revenue_per_account"),
    *("pipeline_created_amount", "open_pipeline_amount", "weighted_pipeline_amount"),
    *("bookings", "average_deal_size", "win_rate_by_amount", "pipeline_coverage"),
)


def test_demo(demo):
    assert_as_the_oracle(demo, {})


@pytest.mark.parametrize("name", VARIANTS)
def test_other_settings(name, tmp_path):
    settings = VARIANTS[name]
    build = good_build(run_build(tmp_path, settings=settings))
    assert_as_the_oracle(build, settings)


def inexact_sums(found: dict, expected: dict) -> list[str]:
    """A line for each sum of whole parts that is not right to the last digit."""
    return [
        f"inexact: {key}: {found[key]}, expected {expected[key]}"
        for key in found.keys() & expected.keys()
        if key[0] in SUMS_OF_PARTS or key[0] in SHARED and key[3] == "all"
        for part, sum_ in zip(found[key][2:4], expected[key][2:4], strict=True)
        if part != sum_ and sum_ == round(sum_, 4)
    ]


def assert_as_the_oracle(build: Build, settings: dict) -> None:
    """All rows both ways, and the rows set aside in each table."""
    expected = compute(DEMO, settings)
    assert len(expected) > 100_000
    found = read_figures(build)
    wrong = differences(found, expected) + inexact_sums(found, expected)
    assert not wrong, "\n".join([f"{len(wrong)} rows differ:", *wrong[:20]])
    quarantined = build.query(
        "select source_table, count(*) from quality.quarantine group by source_table"
    )
    assert dict(quarantined) == {
        table: len(rows) for table, rows in rejected(DEMO, settings).items() if rows
    }
