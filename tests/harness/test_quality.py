"""The tables of quality hold what they are to find, and nothing else."""

from figures import differences, read_figures
from oracle import compute
from quality_rows import REFERENCES, SETTINGS, STARTS, missing_id

NOTICES = [
    (
        "deals",
        "closed_at of an open deal is an expected date: ignored",
        2,
        "deals open, to close",
    ),
    (
        "deals",
        "won before its lead was created: no sales cycle",
        1,
        "deals won too early",
    ),
    (
        "deal_stage_history",
        "entered after the deal closed: the visit has no end",
        1,
        "deals won / deal_stage_history after the close / 2024-03-02 00:00:00",
    ),
    (
        "orders",
        "cost is unknown: left out of every margin",
        1,
        "orders of unknown cost",
    ),
    (
        "orders",
        "before the acquisition of its customer: never net new revenue",
        1,
        "orders before the first span",
    ),
    (
        "deals",
        "without an amount: counts as a deal, and as 0 in every amount",
        1,
        "deals won for nothing known",
    ),
    (
        "deals",
        "without a probability on some day that it is open, of its stage or its own: "
        "then left out of weighted_pipeline_amount",
        1,
        "deals open, to close",
    ),
    (
        "subscriptions",
        "without monthly_amount: left out of recurring revenue",
        1,
        "subscriptions again",
    ),
    (
        "spend",
        "found no customer of its campaign in its month: (unallocated)",
        1,
        "spend of a campaign without",
    ),
    (
        "spend",
        "found no customer of its channel in its month: (unallocated)",
        1,
        "spend of a channel without",
    ),
    (
        "spend",
        "found no customer in its month: (unallocated)",
        2,
        "spend of a month without",
    ),
    (
        "customers",
        "segment has values that differ from another segment only in case or white "
        "space: each is a slice of its own, such as "
        '"Small\u00a0business" and "smallbusiness"',
        4,
        "customers of a segment",
    ),
    # one channel by two names, in two tables
    (
        "leads",
        "source has values that differ from another channel only in case or white "
        'space: each is a slice of its own, such as "Fair" and "fair"',
        8,
        "leads late",
    ),
    (
        "spend",
        "channel has values that differ from another channel only in case or white "
        'space: each is a slice of its own, such as "Fair" and "fair"',
        1,
        "spend on a fair",
    ),
]


def test_dangling_references(quality):
    """Each reference once; a rejected row neither refers nor is there."""
    expected = [
        (
            table,
            column,
            target,
            missing_id(table, column),
            1,
            key_without(table, column),
        )
        for table, columns in REFERENCES.items()
        for column, target in columns.items()
    ]
    rejected = ("customers rejected", 2, "orders by a rejected customer")
    expected.append(("orders", "customer_id", "customers", *rejected))
    found = quality.query("from quality.dangling_references order by all")
    assert found == sorted(expected)


def key_without(table: str, column: str) -> str:
    """The source key of the row named `without <column>`."""
    missing = missing_id(table, column)
    if table == "deal_stage_history":
        return f"{missing} / {table} without {column} / 2024-02-01 00:00:00"
    if table == "quotas":
        return f"{missing} / 2024-01-01 / 2024-01-30"
    return f"{table} without {column}"


def test_notices(quality):
    """Each as often as it should be, none for the neighbours."""
    expected = NOTICES + [
        (table, f"{started_on} is after as-of: not counted", 2, key_of_late(table))
        for table, (_, started_on) in STARTS.items()
    ]
    found = quality.query("from quality.notices order by all")
    assert found == sorted(expected)


def key_of_late(table: str) -> str:
    """The source key of the row named `late`."""
    if table == "deal_stage_history":
        return f"deals met / {table} late / 2024-07-01 00:00:00"
    return f"{table} late"


def test_quarantine(quality):
    """One row of each table that can have a defect, and the order without revenue."""
    found = quality.query(
        "select source_table, count(*) from quality.quarantine "
        "group by source_table order by source_table"
    )
    once = {*STARTS, "campaigns", "deal_stages", "quotas"}
    assert found == sorted([(table, 1 + (table == "orders")) for table in once])


def test_figures(quality):
    """What dangles counts as blank, what is noticed as the notice says."""
    expected = compute(quality.workplace / "data", SETTINGS)
    assert differences(read_figures(quality), expected) == []
