"""Rows with odd cells, each beside the reason for which it is set aside, if it is.

Values are as they stand in a file. `None` as reason: the row counts.
"""

import csv
from pathlib import Path

LONG_NAME = 'O\'Brien, "Söhne" & Co\nSeoul: 한빛 전자'

CUSTOMERS = [
    ({"customer_id": "00042", "customer_name": LONG_NAME, "segment": "all"}, None),
    ({"customer_id": "42", "customer_name": "NULL", "segment": "NULL"}, None),
    ({"customer_id": "043", "segment": " × ", "region": "Île-de-France"}, None),
    ({"customer_id": "44", "segment": "(none)", "region": "'; drop table x; --"}, None),
    ({"customer_id": "45", "segment": "", "region": " \t "}, None),
    ({"customer_id": " 46\r\n", "segment": "A × B", "owner_id": "r'1"}, None),
    # which pair is which cannot be seen where they are simply joined
    ({"customer_id": "49", "segment": "A × B", "region": "C"}, None),
    ({"customer_id": "50", "segment": "A", "region": "B × C"}, None),
    # what stands for a missing value, and for spend that found no customer
    ({"customer_id": "51", "segment": "((none))", "region": "(unallocated)"}, None),
    ({"customer_id": "52", "segment": "(unallocated)", "region": "(None)"}, None),
    ({"customer_id": "00042"}, "duplicate customer_id: the first row stays"),
    ({"customer_id": ""}, "customer_id is missing"),
    ({"customer_id": "(none)"}, "customer_id (none) means that there is none"),
    (
        {"customer_id": "47", "became_customer_on": "2024-02-30"},
        "became_customer_on is not a date or time stamp of 1900 to 2199: 2024-02-30",
    ),
    (
        {"customer_id": "48", "churned_on": "2024-01-09"},
        "churned_on is before became_customer_on",
    ),
    (
        {"customer_id": " ", "became_customer_on": "soon", "churned_on": "NULL"},
        "customer_id is missing; "
        "became_customer_on is not a date or time stamp of 1900 to 2199: soon; "
        "churned_on is not a date or time stamp of 1900 to 2199: NULL",
    ),
]

ORDERS = [
    ({"order_id": "001", "revenue": " 12.50 ", "cost": ""}, None),
    ({"order_id": "1", "revenue": "5e2", "cost": "0"}, None),
    ({"order_id": "2", "revenue": "9.0", "product": 'Größe, "XL"\'s'}, None),
    ({"order_id": "3", "ordered_at": "2024-03-31T23:30:00-05:00"}, None),
    ({"order_id": "20", "ordered_at": "2024-03-31 23:30:00 America/Lima"}, None),
    ({"order_id": "4", "customer_id": "42", "ordered_at": "2024-03-31"}, None),
    ({"order_id": "5", "customer_id": "unheard of", "revenue": "0"}, None),
    ({"order_id": "6", "revenue": "1e400"}, "revenue is not a number: 1e400"),
    ({"order_id": "7", "revenue": "NULL"}, "revenue is not a number: NULL"),
    ({"order_id": "8", "revenue": "1,000.00"}, "revenue is not a number: 1,000.00"),
    ({"order_id": "9", "revenue": "nan"}, "revenue is not a number: nan"),
    ({"order_id": "10", "revenue": "Infinity"}, "revenue is not a number: Infinity"),
    ({"order_id": "11", "revenue": "-0.01"}, "revenue is negative"),
    ({"order_id": "12", "cost": "$3"}, "cost is not a number: $3"),
    (
        {"order_id": "13", "revenue": "", "cost": "-3"},
        "revenue is missing; cost is negative",
    ),
    (
        {"order_id": "14", "ordered_at": "31/03/2024"},
        "ordered_at is not a date or time stamp of 1900 to 2199: 31/03/2024",
    ),
    (
        {"order_id": "15", "ordered_at": "9999-12-31"},
        "ordered_at is not a date or time stamp of 1900 to 2199: 9999-12-31",
    ),
    (
        {"order_id": "16", "ordered_at": "2024-12-3?"},
        "ordered_at is not a date or time stamp of 1900 to 2199: 2024-12-3?",
    ),
    (
        {"order_id": "17", "ordered_at": "2024-3-5 10:00"},
        "ordered_at is not a date or time stamp of 1900 to 2199: 2024-3-5 10:00",
    ),
    *(
        (
            {"order_id": text, "ordered_at": text},
            f"ordered_at is not a date or time stamp of 1900 to 2199: {text}",
        )
        for text in [
            *("2024-01-05 (BC)", "2024-01-05 24:00:00", "2024-01-05 10:00+25"),
            *("2024-01-05 10:00:00+09:60", "2024-01-0٥", "٢٠٢٤-٠١-٠٥"),
        ]
    ),
    ({"order_id": "18", "revenue": "1_000"}, "revenue is not a number: 1_000"),
    # a defective row does not take the key from a later one that counts
    ({"order_id": "19", "revenue": "?"}, "revenue is not a number: ?"),
    ({"order_id": "19", "revenue": "19"}, None),
]

DEALS = [
    ({"deal_id": "d1", "status": " WON\t", "deal_type": " "}, None),
    ({"deal_id": "d2", "status": "Lost", "deal_type": "UPSELL "}, None),
    ({"deal_id": "d3", "status": "open", "closed_at": "2031-01-01"}, None),
    ({"deal_id": "d4", "status": "open", "closed_at": "2020-01-01"}, None),
    (
        {"deal_id": "d5", "status": "open", "closed_at": "soon"},
        "closed_at is not a date or time stamp of 1900 to 2199: soon",
    ),
    ({"deal_id": "d6", "closed_at": ""}, "closed_at is missing for a closed deal"),
    ({"deal_id": "d7", "closed_at": "2024-01-31"}, "closed_at is before created_at"),
    (
        {"deal_id": "d8", "status": "win"},
        "status is not one of open, won, lost: win",
    ),
    (
        {"deal_id": "d9", "deal_type": "new business"},
        "deal_type is not one of new_business, upsell, cross_sell, renewal: "
        "new business",
    ),
    ({"deal_id": "d10", "probability": " 0.250 "}, None),
    ({"deal_id": "d11", "status": "open", "probability": "1e-1"}, None),
    (
        {"deal_id": "d12", "probability": "50"},
        "probability is not between 0 and 1: 50",
    ),
    (
        {"deal_id": "d13", "probability": "-0.01"},
        "probability is not between 0 and 1: -0.01",
    ),
    ({"deal_id": "d14", "probability": "50 %"}, "probability is not a number: 50 %"),
]

DEAL_STAGES = [
    ({"stage": "Qualification ", "position": "1.0", "probability": "0"}, None),
    ({"stage": 'Won, "nearly"', "position": "-2", "probability": "1.0"}, None),
    ({"stage": "qualification", "position": "", "probability": ""}, None),
    ({"stage": " "}, "stage is missing"),
    ({"stage": "Qualification"}, "duplicate stage: the first row stays"),
    ({"stage": "Talks", "position": "1.5"}, "position is not a whole number: 1.5"),
    (
        {"stage": "Demo", "probability": "1.00001"},
        "probability is not between 0 and 1: 1.00001",
    ),
]

SURVEY_RESPONSES = [
    ({"response_id": "a", "score": "9.0", "scale": " 10 "}, None),
    ({"response_id": "b", "score": "0", "scale": "10.0"}, None),
    ({"response_id": "c", "score": "5", "scale": "5"}, None),
    ({"response_id": "d", "score": "9.5"}, "score is not a whole number: 9.5"),
    (
        {"response_id": "i", "score": "8.999999999"},
        "score is not a whole number: 8.999999999",
    ),
    ({"response_id": "e", "score": "11"}, "score is outside scale 10"),
    ({"response_id": "f", "score": "0", "scale": "5"}, "score is outside scale 5"),
    ({"response_id": "g", "score": "7", "scale": "7"}, "scale is not 2, 5 or 10"),
    ({"response_id": "h", "score": "-1"}, "score is outside scale 10"),
    ({"response_id": "j", "survey": " CSAT ", "scale": "2", "score": "2.0"}, None),
    ({"response_id": "k", "survey": "csat", "agent_id": "r'1"}, None),
    ({"response_id": "l", "survey": "csat", "ticket_id": "t1"}, None),
    ({"response_id": "m", "survey": "NPS", "ticket_id": "t1"}, None),
    (
        {"response_id": "n", "survey": "csat", "scale": "2", "score": "0"},
        "score is outside scale 2",
    ),
    (
        {"response_id": "o", "scale": "2", "score": "2"},
        "scale 2 is for csat, not for nps",
    ),
    (
        {"response_id": "p", "survey": "ces"},
        "survey is not one of nps, csat: ces",
    ),
]

TICKETS = [
    ({"ticket_id": "t1", "resolved_at": "2024-02-01 12:00:00.000001"}, None),
    ({"ticket_id": "t2", "resolved_at": "2024-02-01T13:30:00+01:30"}, None),
    ({"ticket_id": "t3", "resolved_at": "2024-02-01"}, None),
    (
        {"ticket_id": "t4", "resolved_at": "2024-02-01 11:59:59"},
        "resolved_at is before opened_at",
    ),
    (
        {
            "ticket_id": "t5",
            "first_replied_at": "2024-02-01 12:00",
            "reopens": " 2.0 ",
            "first_reply_due_at": "2024-01-31",
            "resolution_due_at": "2024-02-01 12:00:00.000001",
            "resolved_at": "2024-02-01 12:00:00.000001",
        },
        None,
    ),
    (
        {
            "ticket_id": "t6",
            "first_replied_at": "2024-02-01",
            "first_reply_due_at": "2024-02-01",
        },
        None,
    ),
    (
        {"ticket_id": "t7", "first_replied_at": "2024-02-01 11:59"},
        "first_replied_at is before opened_at",
    ),
    ({"ticket_id": "t8", "reopens": "-1"}, "reopens is negative"),
    ({"ticket_id": "t9", "reopens": "1.5"}, "reopens is not a whole number: 1.5"),
    *(
        (
            {"ticket_id": due, due: "tomorrow"},
            f"{due} is not a date or time stamp of 1900 to 2199: tomorrow",
        )
        for due in ("first_reply_due_at", "resolution_due_at")
    ),
]

STAGE_HISTORY = [
    ({"deal_id": "d1", "stage": "Qualification", "entered_at": "2024-02-01"}, None),
    ({"deal_id": "d1", "stage": 'Won, "nearly"', "entered_at": "2024-02-20"}, None),
    (
        {
            "deal_id": "d1",
            "stage": "Qualification",
            "entered_at": "2024-02-01 00:00:00Z",
        },
        "duplicate deal_id, stage, entered_at: the first row stays",
    ),
]

REPS = [
    ({"rep_id": "r'1", "rep_name": "Zoë 'Z' O’Hara", "team": "Team, A"}, None),
    ({"rep_id": "(none)"}, "rep_id (none) means that there is none"),
    (
        {"rep_id": "(unallocated)"},
        "rep_id (unallocated) means spend that found no customer",
    ),
]

# nobody was acquired in February
SPEND = [({"spend_id": "s1", "spent_on": "2024-02-01"}, None)]

# table: what its rows have where they say nothing else, and its rows
ODD_ROWS = {
    "customers": (
        {
            "customer_id": "",
            "customer_name": "",
            "segment": "SMB",
            "region": "",
            "owner_id": "",
            "became_customer_on": "2024-01-10",
            "churned_on": "",
        },
        CUSTOMERS,
    ),
    "orders": (
        {
            "order_id": "",
            "customer_id": "00042",
            "ordered_at": "2024-03-05 10:00",
            "revenue": "100",
            "cost": "40.25",
            "product": "",
        },
        ORDERS,
    ),
    "deals": (
        {
            "deal_id": "",
            "customer_id": "42",
            "owner_id": "r'1",
            "deal_type": "",
            "created_at": "2024-02-01T08:00:00Z",
            "closed_at": "2024-03-01",
            "status": "won",
            "amount": "1000",
            "probability": "",
        },
        DEALS,
    ),
    "deal_stages": ({"position": "", "probability": ""}, DEAL_STAGES),
    "survey_responses": (
        {
            "response_id": "",
            "customer_id": "00042",
            "responded_at": "2024-02-10",
            "score": "10",
            "scale": "10",
            "survey": "",
            "ticket_id": "",
            "agent_id": "",
        },
        SURVEY_RESPONSES,
    ),
    "tickets": (
        {
            "ticket_id": "",
            "customer_id": "00042",
            "agent_id": "r'1",
            "opened_at": "2024-02-01 12:00",
            "resolved_at": "",
            "first_replied_at": "",
            "reopens": "",
            "first_reply_due_at": "",
            "resolution_due_at": "",
        },
        TICKETS,
    ),
    "deal_stage_history": ({"exited_at": ""}, STAGE_HISTORY),
    "reps": ({}, REPS),
    "spend": (
        {"purpose": "acquisition", "category": "wages", "channel": "", "amount": "7"},
        SPEND,
    ),
}

SETTINGS = {"metric_slices": [["segment", "region"], ["team", "owner"]]}


# columns that the contract of customers does not have, all of them with odd names
UNKNOWN = {
    "created_on": "2024-99-99",
    "rejection_reason": "none, really",
    "favourite colour": "dark 'blue'",
    "order": "",
    # names of CTEs
    **{name: f"{name}?" for name in ("landed", "cells", "typed", "checked", "staged")},
}


def write_odd_csv(folder: Path) -> None:
    """Every table with LF, customers with a BOM, CRLF and unknown columns."""
    folder.mkdir(parents=True)
    for table in ODD_ROWS:
        rows = [row for row, _ in rows_of(table)]
        odd = table == "customers"
        rows = [row | UNKNOWN for row in rows] if odd else rows
        encoding, ending = ("utf-8-sig", "\r\n") if odd else ("utf-8", "\n")
        with open(folder / f"{table}.csv", "w", newline="", encoding=encoding) as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator=ending)
            writer.writeheader()
            writer.writerows(rows)


def rows_of(table: str) -> list[tuple[dict, str | None]]:
    """Complete rows of a table, each with its reason."""
    usual, rows = ODD_ROWS[table]
    return [(usual | row, reason) for row, reason in rows]
