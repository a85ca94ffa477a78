"""Rows at the edges of the definitions: recurring revenue, pipeline, replies, csat.

Named cases are told apart by slice: a customer's segment, a deal's product, a ticket's
topic and a response's product are the name of the case. Beside them stand many rows
drawn at random, always the same ones.
"""

from pathlib import Path
from random import Random

from random_rows import random_tables
from tables import write_csv

AS_OF = "2024-06-12"
SETTINGS = {
    "as_of": AS_OF,
    "time_zone": "America/Los_Angeles",
    "metric_slices": [
        ["segment", "plan"],
        ["owner", "deal_type"],
        ["agent", "topic"],
        ["product", "agent"],
        ["product", "team"],
        ["product", "segment"],
    ],
}

# segment: its customer's subscriptions, each with start, end and amount
SUBSCRIPTIONS = {
    "plan switched in a day": [
        ("2024-01-05", "2024-03-10", "100"),
        ("2024-03-10", "", "150"),
    ],
    "gap in a month": [
        ("2024-01-05", "2024-02-10", "100"),
        ("2024-02-20", "", "100"),
    ],
    "gap over months": [
        ("2023-05-05", "2024-02-10", "100"),
        ("2024-04-05", "", "120"),
    ],
    "overlap": [("2024-01-05", "2024-04-01", "100"), ("2024-03-01", "", "60")],
    "open end": [("2024-01-05", "", "100.10")],
    "ends after as-of": [("2024-01-05", "2024-06-13", "100")],
    "ends on as-of": [("2024-01-05", AS_OF, "100")],
    "starts on as-of": [(AS_OF, "", "100")],
    "starts after as-of": [("2024-06-13", "", "100")],
    "no length": [("2024-02-05", "2024-02-05", "100"), ("2024-03-05", "", "80")],
    "length in hours": [
        ("2024-02-05 09:00-08:00", "2024-02-05 18:00-08:00", "100"),
        ("2024-03-05", "", "80"),
    ],
    "negative length": [("2024-02-05", "2024-02-04", "100")],
    "free at first": [("2024-01-05", "", "0"), ("2024-04-05", "", "70")],
    "free": [("2024-01-05", "", "0.00")],
    "unknown at first": [("2024-01-05", "", ""), ("2024-04-05", "", "70")],
    "unknown": [("2024-01-05", "", "")],
    "within a month": [("2024-05-03", "2024-05-20", "80"), ("2024-06-03", "", "90")],
    "first day": [("2024-04-01", "", "100")],
    "last day": [("2024-03-31", "", "100")],
    "shrinks to nothing": [
        ("2024-01-05", "2024-02-05", "90"),
        ("2024-02-05", "2024-03-05", "30"),
    ],
}

OPEN = {"status": "open", "created_at": "2024-02-05", "amount": "1000"}
WON = OPEN | {"status": "won"}
# product: its deals
DEALS = {
    "one day": [WON | {"closed_at": "2024-02-05"}],
    "one day at noon": [
        WON
        | {
            "created_at": "2024-02-05 09:00-08:00",
            "closed_at": "2024-02-05 21:00-08:00",
        }
    ],
    "closed before stage": [WON | {"closed_at": "2024-04-10", "probability": "0.75"}],
    "two stages in a day": [OPEN],
    "two stages at once": [OPEN],
    "date after time": [OPEN],
    "left before next": [OPEN | {"probability": "0.75"}],
    "left for good": [OPEN | {"stage": "Demo", "probability": "0.75"}],
    "left on the last day": [OPEN | {"probability": "0.75"}],
    "left after as-of": [OPEN | {"probability": "0.75"}],
    "unheard of": [OPEN | {"probability": "0.75"}],
    "stage without probability": [OPEN | {"probability": "0.75"}],
    "no weight": [OPEN],
    "no weight but another": [OPEN, OPEN | {"probability": "1"}],
    "own stage": [OPEN | {"stage": " Demo ", "probability": "0.75"}],
    "no stage": [OPEN | {"probability": "0.75"}],
    "before its history": [OPEN | {"stage": "Demo", "probability": "0.75"}],
    "history to come": [OPEN | {"stage": "Demo", "probability": "0.75"}],
    "visits overlap": [OPEN | {"probability": "0.75"}],
    "weight 0": [OPEN | {"probability": "0.75"}],
    "no amount": [
        OPEN | {"amount": "", "probability": "0.5"},
        WON | {"amount": "", "closed_at": "2024-04-10"},
    ],
    "closes after as-of": [WON | {"closed_at": "2024-06-13", "probability": "0.5"}],
    "closes on as-of": [WON | {"closed_at": AS_OF, "probability": "0.5"}],
    "expected in the past": [OPEN | {"closed_at": "2024-03-01", "probability": "0.5"}],
    "created after as-of": [OPEN | {"created_at": "2024-06-13", "probability": "0.5"}],
    "upsell": [
        OPEN | {"deal_type": "upsell"},
        WON | {"deal_type": "upsell", "closed_at": "2024-04-10"},
    ],
    "velocity": [
        OPEN,
        OPEN | {"amount": ""},
        WON | {"closed_at": "2024-04-05", "amount": "600"},
        WON | {"closed_at": "2024-04-05", "status": "lost"},
    ],
    "nothing open": [WON | {"closed_at": "2024-04-05"}],
    "all lost": [WON | {"status": "lost", "closed_at": "2024-04-05"}, OPEN],
}

DEAL_STAGES = [
    {"stage": "Demo", "position": "1", "probability": "0.125"},
    {"stage": " Proposal ", "position": "2", "probability": "0.5"},
    {"stage": "Lost hope", "position": "3", "probability": "0"},
    {"stage": "Talks", "position": "", "probability": ""},
    {"stage": "demo", "position": "4", "probability": "1.0"},
]

# product: stages of its first deal, each with entry and exit
STAGE_HISTORY = {
    "closed before stage": [
        ("Proposal", "2024-02-05", ""),
        ("Demo", "2024-04-20", ""),
    ],
    "two stages in a day": [
        ("Proposal", "2024-03-29 15:00-08:00", ""),
        ("Demo", "2024-03-29 09:00-08:00", ""),
    ],
    "two stages at once": [
        ("Demo", "2024-03-29", ""),
        ("Proposal", "2024-03-29", ""),
    ],
    # a time stamp of 29 February, there, and a plain date
    "date after time": [
        ("Demo", "2024-03-01", ""),
        ("Proposal", "2024-03-01T05:00:00Z", ""),
    ],
    "left before next": [
        ("Proposal", "2024-02-05", "2024-03-10"),
        ("Demo", "2024-04-05", ""),
    ],
    "left for good": [("Proposal", "2024-02-05", "2024-03-10")],
    "left on the last day": [("Proposal", "2024-02-05", "2024-03-31")],
    "left after as-of": [("Proposal", "2024-02-05", "2024-06-13")],
    "unheard of": [("Unheard of", "2024-02-05", "")],
    "stage without probability": [("Talks", "2024-02-05", "")],
    "no weight": [("Talks", "2024-02-05", "")],
    "before its history": [("Proposal", "2024-03-05", "")],
    "history to come": [("Proposal", "2024-06-13", "")],
    "visits overlap": [
        ("Proposal", "2024-02-05", "2024-05-20"),
        ("Demo", "2024-03-05", "2024-03-10"),
    ],
    "weight 0": [("Lost hope", "2024-02-05", "")],
}

AT_TEN = {"opened_at": "2024-03-05 10:00-08:00"}
# topic: its tickets
TICKETS = {
    "at the instant": [
        AT_TEN
        | {
            "first_reply_due_at": "2024-03-05 12:00-08:00",
            "first_replied_at": "2024-03-05T20:00:00Z",
            "resolution_due_at": "2024-03-05T22:00:00.5Z",
            "resolved_at": "2024-03-05 14:00:00.5-08:00",
        }
    ],
    "a moment late": [
        AT_TEN
        | {
            "first_reply_due_at": "2024-03-05 12:00-08:00",
            "first_replied_at": "2024-03-05 12:00:00.000001-08:00",
            "resolution_due_at": "2024-03-05 13:00-08:00",
            "resolved_at": "2024-03-05 13:00:01-08:00",
        }
    ],
    "until the end of a day": [
        AT_TEN
        | {
            "first_reply_due_at": "2024-03-05",
            "first_replied_at": "2024-03-05 23:59:59.999999-08:00",
            "resolution_due_at": "2024-03-05",
            "resolved_at": "2024-03-06 00:00:00-08:00",
        }
    ],
    "due at midnight": [
        AT_TEN
        | {
            "first_reply_due_at": "2024-03-07 00:00:00-08:00",
            "first_replied_at": "2024-03-07 00:00:01-08:00",
            # midnight sharp in UTC, which is no plain date either
            "resolution_due_at": "2024-03-07T00:00:00Z",
            "resolved_at": "2024-03-06 17:00-08:00",
        }
    ],
    "due before opening": [
        {
            "opened_at": "2024-03-01 10:00-08:00",
            "first_reply_due_at": "2024-02-29",
            "first_replied_at": "2024-03-01 10:00-08:00",
            "resolution_due_at": "2024-03-01 09:00-08:00",
            "resolved_at": "2024-03-01",
        }
    ],
    "after as-of": [
        AT_TEN
        | {
            "first_reply_due_at": "2024-06-10",
            "first_replied_at": "2024-06-13",
            "resolution_due_at": "2024-06-12 23:00-07:00",
            "resolved_at": "2024-06-13",
        }
    ],
    "due after as-of": [
        AT_TEN
        | {
            "first_reply_due_at": "2024-06-13",
            "first_replied_at": "2024-03-05 11:00-08:00",
            "resolution_due_at": "2024-06-13",
        }
    ],
    "due on as-of": [
        AT_TEN
        | {
            "first_reply_due_at": AS_OF,
            "first_replied_at": f"{AS_OF} 23:00-07:00",
            "resolution_due_at": AS_OF,
        }
    ],
    "days without times": [
        {
            "opened_at": "2024-03-05",
            "first_reply_due_at": "2024-03-05",
            "first_replied_at": "2024-03-05",
            "resolution_due_at": "2024-03-06",
            "resolved_at": "2024-03-07",
        }
    ],
    "day for a time": [AT_TEN | {"first_replied_at": "2024-03-05"}],
    "reply after resolution": [
        AT_TEN
        | {
            "resolved_at": "2024-03-05 11:00-08:00",
            "first_replied_at": "2024-03-06 10:00-08:00",
        }
    ],
    "reopened": [
        AT_TEN | {"resolved_at": "2024-03-31", "reopens": "2"},
        AT_TEN | {"resolved_at": "2024-03-31", "reopens": "0"},
        AT_TEN | {"resolved_at": "2024-03-31", "reopens": ""},
        AT_TEN | {"resolved_at": "", "reopens": "1"},
        AT_TEN | {"resolved_at": "2024-04-01", "reopens": "1.0"},
    ],
    "never known": [AT_TEN | {"resolved_at": "2024-03-31"}],
    "reply before opening": [AT_TEN | {"first_replied_at": "2024-03-04"}],
}

LIKED = {"responded_at": "2024-03-05", "survey": "csat", "scale": "5", "score": "4"}
# product: its responses
RESPONSES = {
    "thumbs": [LIKED | {"scale": "2", "score": score} for score in "221"],
    "faces": [LIKED | {"score": score} for score in "54321"],
    "tens": [LIKED | {"scale": "10", "score": str(score)} for score in range(11)],
    "both kinds": [
        LIKED,
        LIKED | {"survey": " NPS "},
        LIKED | {"survey": "", "scale": "10", "score": "0"},
        LIKED | {"survey": "CSAT", "score": "1"},
    ],
    "by its ticket": [LIKED | {"ticket_id": "at the instant 1"}],
    "own agent": [LIKED | {"ticket_id": "at the instant 1", "agent_id": "n2"}],
    "own customer": [LIKED | {"ticket_id": "at the instant 1", "customer_id": "free"}],
    "unknown agent": [LIKED | {"ticket_id": "at the instant 1", "agent_id": "r99"}],
    "unknown customer": [
        LIKED | {"ticket_id": "at the instant 1", "customer_id": "x99"}
    ],
    "unknown ticket": [LIKED | {"ticket_id": "x99"}],
    "nps by its ticket": [LIKED | {"survey": "", "ticket_id": "at the instant 1"}],
    "thumb of nps": [LIKED | {"survey": "nps", "scale": "2", "score": "2"}],
    "outside its scale": [LIKED | {"scale": "2", "score": "0"}],
    "another survey": [LIKED | {"survey": "ces"}],
    "after as-of": [LIKED | {"responded_at": "2024-06-13"}],
}


def named_tables() -> dict[str, list[dict]]:
    """The named cases; ids are the case and a number."""
    customers = [
        {"customer_id": case, "segment": case, "owner_id": "n1"}
        for case in SUBSCRIPTIONS
    ]
    subscriptions = [
        {"customer_id": case, "started_on": start, "ended_on": end} | paid(amount)
        for case, spans in SUBSCRIPTIONS.items()
        for start, end, amount in spans
    ]
    history = [
        {"deal_id": f"{case} 1", "stage": stage, "entered_at": start, "exited_at": end}
        for case, visits in STAGE_HISTORY.items()
        for stage, start, end in visits
    ]
    return {
        "reps": [
            {"rep_id": "n1", "team": "North"},
            {"rep_id": "n2", "team": "South"},
        ],
        "customers": customers,
        "subscriptions": numbered("subscription_id", subscriptions),
        "deals": told_apart("deal_id", "product", DEALS, {"owner_id": "n1"}),
        "deal_stages": DEAL_STAGES,
        "deal_stage_history": history,
        "quotas": [
            {
                "rep_id": "n1",
                "starts_on": "2024-06-01",
                "ends_on": "2024-06-30",
                "amount": "3000",
            }
        ],
        "tickets": told_apart(
            "ticket_id", "topic", TICKETS, {"agent_id": "n1", "customer_id": "open end"}
        ),
        "survey_responses": told_apart("response_id", "product", RESPONSES, {}),
    }


def paid(amount: str) -> dict:
    return {"monthly_amount": amount, "plan": "Basic"}


def told_apart(key: str, dimension: str, cases: dict, usual: dict) -> list[dict]:
    """The rows of all cases, with the case in a dimension."""
    return [
        {key: f"{case} {number}", dimension: case, **usual, **row}
        for case, rows in cases.items()
        for number, row in enumerate(rows, start=1)
    ]


def numbered(key: str, rows: list[dict]) -> list[dict]:
    return [{key: str(number), **row} for number, row in enumerate(rows, start=1)]


def write_edges(folder: Path) -> None:
    """Both kinds of rows, table by table."""
    drawn = random_tables(Random(AS_OF))
    named = named_tables()
    for table in named.keys() | drawn.keys():
        rows = [*named.get(table, ()), *drawn.get(table, ())]
        columns = dict.fromkeys(column for row in rows for column in row)
        write_csv(folder, table, [dict.fromkeys(columns, "") | row for row in rows])
