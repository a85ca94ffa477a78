"""Rows at the edges: every figure as the oracle has it, the named cases by hand."""

from datetime import date

import pytest
from builds import good_build, run_build_once
from edge_rows import SETTINGS, write_edges
from figures import differences, read_figures, same
from oracle import compute, rejected

NO_ROW = "no row"

# metric: {segment: {month: value}}
BY_SEGMENT = {
    "mrr": {
        "plan switched in a day": {"2024-02": 100, "2024-03": 150, "2024-06": 150},
        "gap in a month": {"2024-01": 100, "2024-02": 100},
        "gap over months": {"2024-02": 0, "2024-03": NO_ROW, "2024-04": 120},
        "overlap": {"2024-02": 100, "2024-03": 160, "2024-04": 60},
        "open end": {"2023-12": NO_ROW, "2024-01": 100.1, "2024-06": 100.1},
        "ends after as-of": {"2024-06": 100},
        "ends on as-of": {"2024-05": 100, "2024-06": 0},
        "starts on as-of": {"2024-05": NO_ROW, "2024-06": 100},
        "starts after as-of": {"2024-06": NO_ROW},
        "no length": {"2024-02": NO_ROW, "2024-03": 80},
        "length in hours": {"2024-02": NO_ROW, "2024-03": 80},
        "negative length": {"2024-02": NO_ROW},
        "free at first": {"2024-03": NO_ROW, "2024-04": 70},
        "free": {"2024-01": NO_ROW},
        "unknown at first": {"2024-03": NO_ROW, "2024-04": 70},
        "unknown": {"2024-01": NO_ROW},
        "within a month": {"2024-05": NO_ROW, "2024-06": 90},
        "first day": {"2024-03": NO_ROW, "2024-04": 100},
        "last day": {"2024-02": NO_ROW, "2024-03": 100},
    },
    "new_mrr": {
        "plan switched in a day": {"2024-01": 100, "2024-03": NO_ROW},
        "gap in a month": {"2024-01": 100, "2024-02": NO_ROW},
        "gap over months": {"2024-04": NO_ROW},
        "starts on as-of": {"2024-06": 100},
        "no length": {"2024-02": NO_ROW, "2024-03": 80},
        "length in hours": {"2024-03": 80},
        "free at first": {"2024-01": NO_ROW, "2024-04": 70},
        "unknown at first": {"2024-01": NO_ROW, "2024-04": 70},
        "within a month": {"2024-05": NO_ROW, "2024-06": NO_ROW},
        "first day": {"2024-03": NO_ROW, "2024-04": 100},
        "last day": {"2024-03": 100, "2024-04": NO_ROW},
    },
    "reactivation_mrr": {
        "gap in a month": {"2024-02": NO_ROW},
        "gap over months": {"2024-04": 120},
        "within a month": {"2024-05": NO_ROW, "2024-06": 90},
        "free at first": {"2024-04": NO_ROW},
    },
    "expansion_mrr": {
        "plan switched in a day": {"2024-03": 50},
        "overlap": {"2024-03": 60},
        "gap over months": {"2024-04": NO_ROW},
    },
    "contraction_mrr": {
        "overlap": {"2024-03": NO_ROW, "2024-04": 100},
        "shrinks to nothing": {"2024-02": 60, "2024-03": NO_ROW},
    },
    "churned_mrr": {
        "plan switched in a day": {"2024-03": NO_ROW},
        "gap in a month": {"2024-02": NO_ROW},
        "gap over months": {"2024-02": 100},
        "ends after as-of": {"2024-06": NO_ROW},
        "ends on as-of": {"2024-06": 100},
        "shrinks to nothing": {"2024-02": NO_ROW, "2024-03": 30},
        "within a month": {"2024-05": NO_ROW},
    },
    "net_revenue_retention": {
        "plan switched in a day": {"2024-01": NO_ROW, "2024-03": 1.5},
        "shrinks to nothing": {"2024-02": 1 / 3, "2024-03": 0},
    },
    "gross_revenue_retention": {
        "plan switched in a day": {"2024-03": 1},
        "shrinks to nothing": {"2024-02": 1 / 3, "2024-03": 0},
    },
    "quick_ratio": {
        "plan switched in a day": {"2024-02": NO_ROW, "2024-03": None},
        "shrinks to nothing": {"2024-01": None, "2024-02": 0},
    },
    "average_revenue_per_account": {
        "overlap": {"2024-03": 160},
        "free": {"2024-03": NO_ROW},
    },
}

# metric: {product: {month: value}}
BY_PRODUCT = {
    "created_deals": {
        "one day": {"2024-02": 1},
        "created after as-of": {"2024-06": NO_ROW},
    },
    "open_deals": {
        "one day": {"2024-02": NO_ROW},
        "one day at noon": {"2024-02": NO_ROW},
        "closes on as-of": {"2024-05": 1, "2024-06": 0},
        "closes after as-of": {"2024-06": 1},
        "expected in the past": {"2024-02": 1, "2024-06": 1},
        "no amount": {"2024-03": 2, "2024-04": 1},
    },
    "open_pipeline_amount": {
        "no amount": {"2024-03": 0, "2024-06": 0},
        "upsell": {"2024-03": 2000, "2024-04": 1000},
    },
    "bookings": {
        "one day": {"2024-02": 1000},
        "one day at noon": {"2024-02": 1000},
        "no amount": {"2024-04": 0},
        "closes after as-of": {"2024-06": NO_ROW},
        "closes on as-of": {"2024-06": 1000},
        "all lost": {"2024-04": NO_ROW},
    },
    "average_deal_size": {
        "no amount": {"2024-04": None},
        "velocity": {"2024-04": 600},
        "all lost": {"2024-04": NO_ROW},
    },
    "win_rate_by_amount": {
        "no amount": {"2024-04": None},
        "velocity": {"2024-04": 600 / 1600},
        "all lost": {"2024-04": 0},
    },
    "weighted_pipeline_amount": {
        # by stage until it closes; the stage after the close plays no part
        "closed before stage": {"2024-02": 500, "2024-03": 500, "2024-04": 0},
        # of that day the later one, whatever the order of the rows
        "two stages in a day": {"2024-03": 500},
        # at one instant the later row
        "two stages at once": {"2024-02": NO_ROW, "2024-03": 500},
        "date after time": {"2024-02": 500, "2024-03": 125},
        "left before next": {"2024-02": 500, "2024-03": 750, "2024-04": 125},
        "left for good": {"2024-02": 500, "2024-03": 750},
        "left on the last day": {"2024-02": 500, "2024-03": 750},
        "left after as-of": {"2024-06": 500},
        "unheard of": {"2024-02": 750},
        "stage without probability": {"2024-02": 750},
        "no weight": {"2024-02": NO_ROW},
        "no weight but another": {"2024-02": 1000},
        "own stage": {"2024-02": 125},
        "no stage": {"2024-02": 750},
        "before its history": {"2024-02": 750, "2024-03": 500},
        "weight 0": {"2024-02": 0},
        "no amount": {"2024-02": 0},
    },
    "sales_velocity": {
        # 2 open x 600 x 1/2 in 60 days
        "velocity": {"2024-03": None, "2024-04": 10},
        "nothing open": {"2024-04": 0},
        "all lost": {"2024-04": None},
        # won on the day of its creation, which is a cycle of no days
        "one day": {"2024-02": None},
        "upsell": {"2024-04": NO_ROW},
    },
    "csat": {
        "thumbs": {"2024-03": 2 / 3},
        "faces": {"2024-03": 2 / 5},
        "tens": {"2024-03": 2 / 11},
        "both kinds": {"2024-03": 1 / 2},
        "thumb of nps": {"2024-03": NO_ROW},
        "outside its scale": {"2024-03": NO_ROW},
        "another survey": {"2024-03": NO_ROW},
        "after as-of": {"2024-06": NO_ROW},
    },
    "nps": {"both kinds": {"2024-03": 0}, "thumbs": {"2024-03": NO_ROW}},
}

# metric: {topic: {month: value}}
BY_TOPIC = {
    "new_tickets": {"reopened": {"2024-03": 5}},
    "open_tickets": {
        "at the instant": {"2024-03": NO_ROW},
        "reopened": {"2024-03": 2, "2024-04": 1},
        "after as-of": {"2024-06": 1},
    },
    "first_reply_hours": {
        "at the instant": {"2024-03": 2},
        "reply after resolution": {"2024-03": 24},
        "day for a time": {"2024-03": 0},
        "after as-of": {"2024-06": NO_ROW},
        "reply before opening": {"2024-03": NO_ROW},
    },
    "reopen_rate": {
        "reopened": {"2024-03": 1 / 2, "2024-04": 1},
        "never known": {"2024-03": NO_ROW},
    },
    "first_reply_sla_rate": {
        "at the instant": {"2024-03": 1},
        "a moment late": {"2024-03": 0},
        "until the end of a day": {"2024-03": 1},
        "due at midnight": {"2024-03": 0},
        "due before opening": {"2024-02": 0, "2024-03": NO_ROW},
        "after as-of": {"2024-06": 0},
        "due after as-of": {"2024-06": NO_ROW},
        "due on as-of": {"2024-06": 1},
        "days without times": {"2024-03": 1},
    },
    "resolution_sla_rate": {
        "at the instant": {"2024-03": 1},
        "a moment late": {"2024-03": 0},
        "until the end of a day": {"2024-03": 0},
        "due at midnight": {"2024-03": 0},
        "due before opening": {"2024-03": 0},
        "after as-of": {"2024-06": 0},
        "due after as-of": {"2024-06": NO_ROW},
        "due on as-of": {"2024-06": 0},
        "days without times": {"2024-03": 0},
    },
}

# other grains and dimensions: the row's key, its value
ELSEWHERE = {
    ("churned_mrr", "week", "2024-02-05", "segment", "gap in a month"): 100,
    ("reactivation_mrr", "week", "2024-02-19", "segment", "gap in a month"): 100,
    ("new_mrr", "week", "2024-04-29", "segment", "within a month"): 80,
    ("churned_mrr", "week", "2024-05-20", "segment", "within a month"): 80,
    # at its end, after a quarter that did not know the customer
    ("new_mrr", "quarter", "2024-04-01", "segment", "within a month"): 90,
    ("expansion_mrr", "year", "2024-01-01", "segment", "gap over months"): 20,
    ("churned_mrr", "year", "2024-01-01", "segment", "gap over months"): NO_ROW,
    ("new_mrr", "all_time", "first", "segment", "gap over months"): 120,
    ("mrr", "all_time", "first", "segment", "shrinks to nothing"): NO_ROW,
    ("arr", "month", "2024-03-01", "segment", "overlap"): 12 * 160,
    ("mrr", "month", "2024-03-01", "segment × plan", "overlap × Basic"): 160,
    # 24 deals of 1,000 open on the eve; quota of the whole month, and of 7 days of it
    ("pipeline_coverage", "month", "2024-06-01", "owner", "n1"): 24_000 / 3_000,
    ("pipeline_coverage", "week", "2024-06-10", "owner", "n1"): 24_000 / 700,
    ("pipeline_coverage", "quarter", "2024-04-01", "owner", "n1"): 29_600 / 3_000,
    ("pipeline_coverage", "month", "2024-05-01", "owner", "n1"): None,
    # whose a response is
    **{
        ("csat", "month", "2024-03-01", f"product × {dimension}", value): 1
        for dimension, value in [
            ("agent", "by its ticket × n1"),
            ("team", "by its ticket × North"),
            ("segment", "by its ticket × open end"),
            ("agent", "own agent × n2"),
            ("team", "own agent × South"),
            ("segment", "own agent × open end"),
            ("agent", "own customer × n1"),
            ("segment", "own customer × free"),
            ("agent", "unknown agent × (none)"),
            ("segment", "unknown customer × (none)"),
            ("agent", "unknown ticket × (none)"),
            ("segment", "unknown ticket × (none)"),
        ]
    },
    (
        "nps",
        "month",
        "2024-03-01",
        "product × segment",
        "nps by its ticket × open end",
    ): 100,
}


@pytest.fixture(scope="module")
def edges(shared):
    return good_build(
        run_build_once(shared / "edges", write=write_edges, settings=SETTINGS)
    )


@pytest.fixture(scope="module")
def figures(edges):
    return read_figures(edges)


def test_as_the_oracle(edges, figures):
    expected = compute(edges.workplace / "data", SETTINGS)
    wrong = differences(figures, expected)
    assert not wrong, "\n".join([f"{len(wrong)} rows differ:", *wrong[:20]])


def test_quarantine(edges):
    quarantined = edges.query(
        "select source_table, count(*) from quality.quarantine group by source_table"
    )
    assert dict(quarantined) == {
        table: len(rows)
        for table, rows in rejected(edges.workplace / "data", SETTINGS).items()
        if rows
    }


def by_hand():
    """Every figure that was worked out by hand, with its key."""
    for dimension, figures in (
        ("segment", BY_SEGMENT),
        ("product", BY_PRODUCT),
        ("topic", BY_TOPIC),
    ):
        for metric, cases in figures.items():
            for case, months in cases.items():
                for month, value in months.items():
                    key = metric, "month", f"{month}-01", dimension, case
                    yield pytest.param(key, value, id=f"{metric} {case} {month}")
    for key, value in ELSEWHERE.items():
        yield pytest.param(key, value, id=" ".join(key))


@pytest.mark.parametrize(("key", "expected"), list(by_hand()))
def test_by_hand(figures, key, expected):
    metric, grain, start, dimension, value = key
    first = min(day for _, name, day, _, _ in figures if name == "all_time")
    start = first if start == "first" else date.fromisoformat(start)
    row = figures.get((metric, grain, start, dimension, value))
    if expected == NO_ROW:
        assert row is None
    else:
        assert row is not None and same(row[4], expected)
