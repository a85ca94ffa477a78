"""The worked examples as rows of a CRM, told apart by slice.

A customer's segment and acquisition channel are the id of its example, so that spend
with that channel finds these customers and no others. Renewals are told apart by plan,
survey responses and deals by product, leads by source, quotas by rep. As-of is the last
day of 2019; examples that speak of a year or a quarter have it in 2019 unless they say
otherwise.
"""

from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path

from tables import write_csv

AS_OF = "2019-12-31"
NEW_YEAR_2020 = date(2020, 1, 1)


def write_examples(folder: Path) -> None:
    """Writes every table that an example needs."""
    customers, spend, orders = [], [], []
    for example in (acquisition(), payback(), value(), balances()):
        for rows, more in zip((customers, spend, orders), example, strict=True):
            rows.extend(more)
    subscribers, subscriptions = recurring_revenue()
    customers.extend(subscribers)
    write_csv(folder, "customers", numbered("customer_id", customers))
    write_csv(folder, "spend", numbered("spend_id", spend))
    write_csv(folder, "orders", numbered("order_id", orders_of(customers, orders)))
    write_csv(folder, "renewals", numbered("renewal_id", renewals()))
    write_csv(folder, "subscriptions", numbered("subscription_id", subscriptions))
    write_csv(folder, "survey_responses", numbered("response_id", responses()))
    leads, deals = leads_and_deals()
    write_csv(folder, "leads", leads)
    write_csv(folder, "deals", numbered("deal_id", [*deals, *pipeline()]))
    write_csv(folder, "deal_stages", STAGES)
    write_csv(folder, "quotas", QUOTAS)


def acquisition():
    """cac-d1 spreads over the months of a quarter; cac-d2 names its categories."""
    customers = [
        *customers_of("cac-d1", 4, "2019-01-10"),
        *customers_of("cac-d1", 3, "2019-02-10"),
        *customers_of("cac-d1", 3, "2019-03-10"),
        *customers_of("cac-d2", 700, "2019-05-20"),
    ]
    spend = [
        spent("cac-d1", "2019-01-31", "advertising", 4000),
        spent("cac-d1", "2019-02-28", "campaigns", 3000),
        spent("cac-d1", "2019-03-31", "wages", 3000),
        spent("cac-d2", "2019-05-01", "campaigns", 1500),
        spent("cac-d2", "2019-05-31", "wages", 1000),
        spent("cac-d2", "2019-05-05", "software", 175),
        spent("cac-d2", "2019-05-06", "Design services", 125),
        spent("cac-d2", "2019-05-07", "overhead", 50),
    ]
    return customers, spend, []


def payback():
    """Each customer costs 1,000 and leaves 1,500 in its first 12 months."""
    customers = customers_of("payback", 10, "2019-01-15")
    spend = [spent("payback", "2019-01-02", "commissions", 10000)]
    return customers, spend, [("payback", "2019-04-01", 1, 2000, 500)]


def value():
    """Years are days / 365.25: 1,461 days are 4 years, 4,383 days of two are 6 each."""
    customers = [
        # 1,278 and 183 days to the end of 2019: 1,461 of two customers, 2 years each
        *customers_of("clv-d1", 1, NEW_YEAR_2020 - timedelta(days=1278)),
        *customers_of("clv-d1", 1, NEW_YEAR_2020 - timedelta(days=183)),
        *customers_of("clv-d3", 500, NEW_YEAR_2020 - timedelta(days=1461)),
        *customers_of("clv-d3-longer", 1, NEW_YEAR_2020 - timedelta(days=2191)),
        *customers_of("clv-d3-longer", 1, NEW_YEAR_2020 - timedelta(days=2192)),
        # 1,460 days and 1 day: 2 years each
        *customers_of("ltv-cac-d4", 1, NEW_YEAR_2020 - timedelta(days=1460)),
        *customers_of("ltv-cac-d4", 1, NEW_YEAR_2020 - timedelta(days=1)),
    ]
    spend = [
        spent("clv-d1", "2019-07-31", "bonuses", 1000),
        spent("ltv-cac-d4", "2019-12-01", "advertising", 50),
    ]
    orders = [
        ("clv-d1", "2019-08-01", 1, 3000, ""),
        ("clv-d3", "2019-06-01", 5, 40, ""),
        ("clv-d3-longer", "2019-06-01", 5, 35, ""),
        ("ltv-cac-d4", "2019-12-31", 1, 75, ""),
    ]
    return customers, spend, orders


def balances():
    """retention-d2 by the year 2019, churn-d2 by its March."""
    customers = [
        *customers_of("retention-d2", 3300, "2018-06-01"),
        *customers_of("retention-d2", 75, "2018-07-01", churned_on="2019-09-30"),
        *customers_of("retention-d2", 200, "2019-03-01"),
        *customers_of("churn-d2", 3000, "2018-02-01"),
        *customers_of("churn-d2", 20, "2018-02-01", churned_on="2019-03-04"),
        *customers_of("churn-d2", 30, "2018-02-01", churned_on="2019-03-17"),
    ]
    return customers, [], []


def renewals() -> list[dict]:
    """Of 2019's lapsed, some were never settled: pending for more than the grace."""
    return [
        *due("renewal-d2", "2019-05-31", "renewed", 16000),
        *due("renewal-d2", "2019-06-30", "lapsed", 2000),
        *due("renewal-d2", "2019-07-31", "pending", 400),
        *due("renewal-d3", "2017-03-31", "renewed", 900),
        *due("renewal-d3", "2017-04-30", "lapsed", 100),
        *due("renewal-d3", "2018-03-31", "renewed", 600),
        *due("renewal-d3", "2018-04-30", "lapsed", 400),
    ]


def responses() -> list[dict]:
    """nps-d2 on the scale of 10, nps-d3 on that of 5; csat-1 by thumb, csat-2 by 5."""
    scores = [
        *islice(cycle([9, 10]), 1700),
        *islice(cycle([7, 8]), 350),
        *islice(cycle([0, 1, 2, 3, 4, 5, 6]), 150),
    ]
    answer = {"responded_at": "2019-10-10", "survey": "nps"}
    answer |= {"scale": 10, "product": "nps-d2"}
    stars = answer | {"scale": 5, "product": "nps-d3"}
    thumb = answer | {"survey": "csat", "scale": 2, "product": "csat-1"}
    faces = answer | {"survey": "csat", "scale": 5, "product": "csat-2"}
    return [
        *({**answer, "score": score} for score in scores),
        *({**stars, "score": score} for score in (5, 4, 3, 2, 1)),
        *({**thumb, "score": score} for score in [2] * 8 + [1] * 2),
        *({**faces, "score": score} for score in [5] * 4 + [4] * 3 + [3, 2, 1]),
    ]


def recurring_revenue() -> tuple[list[dict], list[dict]]:
    """Customers of each example, and what they pay, from when until when.

    Whoever pays 0 at first is new; a change of plan is an end and a start on one day.
    """
    paid = {
        "mrr-stripe": [
            *([("2019-02-01", "", 100)] for _ in range(100)),
            *([("2019-02-01", "", 600 / 12)] for _ in range(50)),
        ],
        "mrr-playbook": [
            [("2019-01-01", "", 500)],
            [("2019-01-01", "2019-06-10", 300), ("2019-06-10", "", 450)],
            [("2019-01-01", "2019-06-20", 165), ("2019-06-20", "", 135)],
            [("2019-05-15", "2019-06-15", 0), ("2019-06-15", "", 50)],
        ],
        "nrr": [
            [("2019-01-01", "", 40_000)],
            [("2019-01-01", "2019-08-15", 100_000), ("2019-08-15", "", 120_000)],
            [("2019-01-01", "2019-09-30", 54_000), ("2019-09-30", "", 50_000)],
            [("2019-01-01", "2019-07-01", 6_000)],
        ],
        "quick-ratio": [
            [("2019-05-01", "", 20)],
            [("2019-01-01", "", 30), ("2019-05-31", "", 8)],
            [("2019-01-01", "2019-05-02", 5)],
            [("2019-01-01", "2019-05-20", 13), ("2019-05-20", "", 10)],
        ],
    }
    customers, subscriptions = [], []
    for example, spans_of in paid.items():
        for number, spans in enumerate(spans_of, start=1):
            customer_id = f"{example} {number}"
            customers.append({"customer_id": customer_id, "segment": example})
            subscriptions += [
                {
                    "customer_id": customer_id,
                    "plan": example,
                    "started_on": start,
                    "ended_on": end,
                    "monthly_amount": amount,
                }
                for start, end, amount in spans
            ]
    return customers, subscriptions


def leads_and_deals() -> tuple[list[dict], list[dict]]:
    """100 leads, 30 with a deal that was won, 20 with one that was lost."""
    leads = [
        {"lead_id": f"l{number}", "created_at": "2019-02-01", "source": "close-d3"}
        for number in range(100)
    ]
    deal = {"created_at": "2019-02-11", "closed_at": "2019-03-29"}
    deals = [
        {
            "lead_id": f"l{number}",
            "status": "won" if number < 30 else "lost",
            **deal,
            **dict.fromkeys(("product", "owner_id", "stage", "probability", "amount")),
        }
        for number in range(50)
    ]
    return leads, deals


STAGES = [
    {"stage": "Proposal", "probability": 0.5},
    {"stage": "Verbal yes", "probability": 1},
]
QUOTAS = [
    {
        "rep_id": "coverage",
        "starts_on": "2019-10-01",
        "ends_on": "2019-12-31",
        "amount": 125_000,
    }
]


def pipeline() -> list[dict]:
    """Deals of velocity, coverage and weighted, the last with three kinds of weight."""
    velocity = {"product": "velocity", "amount": 25_000}
    opened = velocity | {"created_at": "2019-09-01", "status": "open"}
    closed = velocity | {"created_at": "2019-06-02", "closed_at": "2019-08-31"}
    coverage = {"owner_id": "coverage", "created_at": "2019-09-30", "status": "open"}
    weighted = {"product": "weighted", "created_at": "2019-04-01", "status": "open"}
    weighted |= {"amount": 100_000}
    return [
        *[opened] * 40,
        *[closed | {"status": "won"}] * 2,
        *[closed | {"status": "lost"}] * 6,
        *[coverage | {"amount": 100_000}] * 5,
        weighted | {"stage": "Proposal"},
        weighted | {"stage": "Unheard of", "probability": 0.5},
        weighted | {"stage": "Verbal yes", "probability": 0.25},
    ]


def customers_of(example: str, count: int, since, churned_on: str = "") -> list[dict]:
    return [
        {
            "segment": example,
            "acquisition_channel": example,
            "became_customer_on": str(since),
            "churned_on": churned_on,
        }
    ] * count


def spent(example: str, day: str, category: str, amount: int) -> dict:
    return {
        "spent_on": day,
        "purpose": "acquisition",
        "category": category,
        "channel": example,
        "amount": amount,
    }


def due(plan: str, day: str, outcome: str, count: int) -> list[dict]:
    return [{"plan": plan, "due_on": day, "outcome": outcome}] * count


def orders_of(customers: list[dict], orders: list[tuple]) -> list[dict]:
    """Each customer of the example places `count` such orders, but for ltv-cac-d4's
    second, who only costs."""
    rows = []
    for example, day, count, revenue, cost in orders:
        buyers = [n for n, row in enumerate(customers, 1) if row["segment"] == example]
        for buyer in buyers[:1] if example == "ltv-cac-d4" else buyers:
            order = {"customer_id": buyer, "ordered_at": day, "revenue": revenue}
            rows += [order | {"cost": cost}] * count
    return rows


def numbered(key: str, rows: list[dict]) -> list[dict]:
    """The rows with ids 1, 2, 3 …"""
    return [{key: number, **row} for number, row in enumerate(rows, start=1)]
