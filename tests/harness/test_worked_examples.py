"""The worked examples, by their formula and from CSV rows."""

from datetime import date

import pytest
from builds import good_build, run_build_once
from example_rows import AS_OF, write_examples
from figures import same
from inline import show

# id: formula, result, as published
FORMULAS = {
    "cac-d1": ("cac(10000, 10)", 1000),
    "cac-d2": ("cac('1500 + 1000 + 175 + 125 + 50', 700)", 2850 / 700),  # 4.07
    "clv-d1": ("clv_net_of_cac(lifetime_value(3000, 2), 1000)", 5000),
    "clv-d1 before cac": ("lifetime_value(3000, 2)", 6000),
    "clv-d3 average": ("average_purchase_value(100000, 2500)", 40),
    "clv-d3 frequency": ("purchase_frequency(2500, 500)", 5),
    "clv-d3 customer": ("customer_value(100000, 500)", 200),
    "clv-d3": ("lifetime_value(customer_value(100000, 500), 4)", 800),
    "clv-d3-longer customer": ("customer_value('35 * 5', 1)", 175),
    "clv-d3-longer": ("lifetime_value(customer_value('35 * 5', 1), 6)", 1050),
    "ltv-cac-d4": ("ltv_to_cac(150, 50)", 3),
    "retention-d2": ("retention_rate(3375, 200, 3500)", 3300 / 3375),  # 97.77%, cut
    "churn-d2": ("churn_rate(50, 3000)", 1 / 60),  # 1.67%
    "renewal-d2": ("renewal_rate(16000, 18400)", 16000 / 18400),  # 86.95%, cut
    "renewal-d3-1": ("renewal_rate(900, 1000)", 0.90),
    "renewal-d3-2": ("renewal_rate(600, 1000)", 0.60),
    "renewal-d3 change": (
        "change_in_rate(renewal_rate(600, 1000), renewal_rate(900, 1000))",
        -0.30,
    ),
    "nps-d2": ("nps(1700, 150, 2200)", 100 * 1550 / 2200),  # 70.45
    "close-d3": ("close_rate(30, 100)", 0.30),
    "smart-d3": ("leads_needed(12, 0.30)", 40),
    "payback": ("cac_payback_months(1000, 125)", 8),
    "nps-d3": ("nps(2, 2, 5)", 0),
    "mrr-stripe": ("annual_recurring_revenue('100 * 100 + 50 * 600 / 12')", 150_000),
    "mrr-playbook nrr": ("net_revenue_retention(965, 150, 30, 0)", 1085 / 965),
    "mrr-playbook grr": ("gross_revenue_retention(965, 30, 0)", 935 / 965),
    "nrr": ("net_revenue_retention(200000, 20000, 4000, 6000)", 1.05),
    "quick-ratio": ("quick_ratio(20, 0, 8, 3, 5)", 3.5),
    "velocity": ("sales_velocity(40, 25000, 0.25, 90)", 25_000 / 9),  # 2,777.78
    "coverage": ("pipeline_coverage(500000, 125000)", 4),
    "csat-1": ("csat(8, 10)", 0.80),
    "csat-2": ("csat(7, '7 + 1 + 2')", 0.70),
    "total base": ("churn_rate_total_base('20 + 30', 2900, 100)", 1 / 60),
    "sums as inputs": (
        "profit_margin(gross_margin('100 + 100', '40 + 10'), '100 + 100')",
        0.75,
    ),
    "differences as inputs": ("retention_rate(50, '20 - 5', '60 - 5')", 0.8),
    "nothing to divide by": ("cac(10000, 0)", None),
    "divisor missing": ("nps(10, 0, 'null')", None),
}


def in_2019(metric: str, segment: str) -> tuple:
    """Where the figure of a segment for the year 2019 stands."""
    return metric, "year", "2019-01-01", "segment", segment


def in_a_month(metric: str, segment: str, month: str) -> tuple:
    """Where the figure of a segment for a month stands."""
    return metric, "month", f"{month}-01", "segment", segment


def of_product(metric: str, product: str, quarter: str) -> tuple:
    """Where the figure of a product for a quarter stands."""
    return metric, "quarter", f"{quarter}-01", "product", product


def renewals_of(year: int, plan: str) -> tuple:
    return "renewal_rate", "year", f"{year}-01-01", "plan", plan


# id: metric, grain, period_start, dimension, its value; result, as published
FIGURES = {
    "cac-d1": (("cac", "quarter", "2019-01-01", "segment", "cac-d1"), 1000),
    # 4.07
    "cac-d2": (("cac", "month", "2019-05-01", "segment", "cac-d2"), 2850 / 700),
    "clv-d1": (in_2019("clv_net_of_cac", "clv-d1"), 5000),
    "clv-d1 before cac": (in_2019("lifetime_value", "clv-d1"), 6000),
    "clv-d1 a year": (in_2019("customer_value", "clv-d1"), 3000),
    "clv-d1 years": (in_2019("customer_lifespan_years", "clv-d1"), 2),
    "clv-d1 cac": (in_2019("cac", "clv-d1"), 1000),
    "clv-d3 average": (in_2019("average_purchase_value", "clv-d3"), 40),
    "clv-d3 frequency": (in_2019("purchase_frequency", "clv-d3"), 5),
    "clv-d3 customer": (in_2019("customer_value", "clv-d3"), 200),
    "clv-d3": (in_2019("lifetime_value", "clv-d3"), 800),
    "clv-d3-longer customer": (in_2019("customer_value", "clv-d3-longer"), 175),
    "clv-d3-longer": (in_2019("lifetime_value", "clv-d3-longer"), 1050),
    "ltv-cac-d4": (in_2019("ltv_to_cac", "ltv-cac-d4"), 3),
    # 97.77%, cut
    "retention-d2": (in_2019("retention_rate", "retention-d2"), 3300 / 3375),
    # 1.67%
    "churn-d2": (("churn_rate", "month", "2019-03-01", "segment", "churn-d2"), 1 / 60),
    "renewal-d2": (renewals_of(2019, "renewal-d2"), 16000 / 18400),  # 86.95%, cut
    "renewal-d3-1": (renewals_of(2017, "renewal-d3"), 0.90),
    "renewal-d3-2": (renewals_of(2018, "renewal-d3"), 0.60),
    # 70.45
    "nps-d2": (("nps", "quarter", "2019-10-01", "product", "nps-d2"), 1550 / 22),
    "close-d3": (("close_rate", "quarter", "2019-01-01", "channel", "close-d3"), 0.30),
    "payback": (
        ("cac_payback_months", "quarter", "2019-01-01", "segment", "payback"),
        8,
    ),
    "nps-d3": (("nps", "month", "2019-10-01", "product", "nps-d3"), 0),
    "mrr-stripe": (("mrr", "month", "2019-02-01", "plan", "mrr-stripe"), 12_500),
    "mrr-stripe a year": (in_2019("arr", "mrr-stripe"), 150_000),
    "mrr-playbook m0": (in_a_month("mrr", "mrr-playbook", "2019-05"), 965),
    "mrr-playbook new": (in_a_month("new_mrr", "mrr-playbook", "2019-06"), 50),
    "mrr-playbook expansion": (
        in_a_month("expansion_mrr", "mrr-playbook", "2019-06"),
        150,
    ),
    "mrr-playbook contraction": (
        in_a_month("contraction_mrr", "mrr-playbook", "2019-06"),
        30,
    ),
    "mrr-playbook m1": (in_a_month("mrr", "mrr-playbook", "2019-06"), 1135),
    "mrr-playbook nrr": (
        in_a_month("net_revenue_retention", "mrr-playbook", "2019-06"),
        1085 / 965,
    ),
    "mrr-playbook grr": (
        in_a_month("gross_revenue_retention", "mrr-playbook", "2019-06"),
        935 / 965,
    ),
    "nrr": (
        ("net_revenue_retention", "quarter", "2019-07-01", "segment", "nrr"),
        1.05,
    ),
    "quick-ratio": (in_a_month("quick_ratio", "quick-ratio", "2019-05"), 3.5),
    # 2,777.78
    "velocity": (of_product("sales_velocity", "velocity", "2019-07"), 25_000 / 9),
    "coverage": (
        ("pipeline_coverage", "quarter", "2019-10-01", "owner", "coverage"),
        4,
    ),
    "weighted": (
        of_product("weighted_pipeline_amount", "weighted", "2019-04"),
        200_000,
    ),
    "weighted of": (of_product("open_pipeline_amount", "weighted", "2019-04"), 300_000),
    "csat-1": (of_product("csat", "csat-1", "2019-10"), 0.80),
    "csat-2": (of_product("csat", "csat-2", "2019-10"), 0.70),
}

VALUE = """
select value
from metrics.metric_values
where
    metric = ? and grain = ? and period_start = ?
    and dimension = ? and dimension_value = ?
"""

# what only a comparison of figures, or a goal, has
ON_FIGURES = """
with figures as (
    select
        max(value) filter (where metric = 'close_rate' and grain = 'quarter'
            and dimension_value = 'close-d3') as close_rate,
        max(value) filter (where dimension_value = 'renewal-d3' and grain = 'year'
            and period_start = date '2017-01-01') as before,
        max(value) filter (where dimension_value = 'renewal-d3' and grain = 'year'
            and period_start = date '2018-01-01') as after
    from metrics.metric_values
)

select
    {{ leads_needed(12, 'close_rate') }} as leads_needed,
    {{ change_in_rate('after', 'before') }} as change_in_rate
from figures
"""


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """What each formula gives, all in one query."""
    workplace = tmp_path_factory.mktemp("formulas")
    query = " union all ".join(
        f"select '{name}' as id, cast({{{{ {formula} }}}} as double) as result"
        for name, (formula, _) in FORMULAS.items()
    )
    rows = show(query, workplace, workplace / "empty.duckdb")
    return {row["id"]: row["result"] for row in rows}


@pytest.fixture(scope="module")
def examples(shared):
    """One build that holds every example."""
    settings = {"as_of": AS_OF}
    return good_build(
        run_build_once(shared / "examples", write=write_examples, settings=settings)
    )


@pytest.mark.parametrize("name", FORMULAS)
def test_formula(results, name):
    assert same(results[name], FORMULAS[name][1])


@pytest.mark.parametrize("name", FIGURES)
def test_from_rows(examples, name):
    key, expected = FIGURES[name]
    [(value,)] = examples.query(VALUE, key)
    assert same(value, expected)


def test_parts_of_the_examples_stand_beside_them(examples):
    """The published counts are the parts, not only their quotient."""
    parts = VALUE.replace("select value", "select numerator, denominator")

    def read(name: str) -> tuple:
        return examples.query(parts, FIGURES[name][0])[0]

    assert read("cac-d1") == (10000, 10)
    assert read("cac-d2") == (2850, 700)
    assert read("retention-d2") == (3300, 3375)
    assert read("churn-d2") == (50, 3000)
    assert read("renewal-d2") == (16000, 18400)
    assert read("nps-d2") == (1550, 2200)
    assert read("close-d3") == (30, 100)
    assert read("mrr-playbook nrr") == (1085, 965)
    assert read("nrr") == (210_000, 200_000)
    assert read("quick-ratio") == (28, 8)
    assert read("velocity") == (250_000, 90)
    assert read("coverage") == (500_000, 125_000)
    assert read("csat-1") == (8, 10)


def test_on_built_figures(examples, tmp_path):
    """smart-d3 and the change of renewal-d3, from the figures of the build."""
    [row] = show(ON_FIGURES, tmp_path, examples.database)
    assert same(row["leads_needed"], 40)
    assert same(row["change_in_rate"], -0.30)


def test_as_of_is_the_last_day_of_2019(examples):
    [(as_of,)] = examples.query("select as_of from marts.reporting_window")
    assert as_of == date.fromisoformat(AS_OF)
