"""Bad rows, about one in a hundred, and references that lead nowhere.

A bad row is a copy of a good one, broken in one place and put next to it, so that the
good rows and the numbers made of them stay as they were.
"""

from datetime import date
from itertools import chain, zip_longest

from .contract import COLUMNS, KEYS, MONEY, NUMBERS, REQUIRED, is_date
from .dice import Dice
from .times import days

NOT_DATES = ("2024-02-30", "abc", "31/12/2024", "2024-13-01")
NOT_NUMBERS = ("12,50", "1e400", "abc", "NaN")
ENDS = {
    "customers": ("became_customer_on", "churned_on"),
    "leads": ("created_at", "closed_at"),
    "campaigns": ("started_on", "ended_on"),
    "deals": ("created_at", "closed_at"),
    "deal_stage_history": ("entered_at", "exited_at"),
    "subscriptions": ("started_on", "ended_on"),
    "tickets": ("opened_at", "resolved_at"),
    "quotas": ("starts_on", "ends_on"),
    "email_subscribers": ("subscribed_on", "unsubscribed_on"),
    "goals": ("starts_on", "due_on"),
}
UNKNOWN_CODES = {
    "leads": ({"status": "nurturing"},),
    "deals": ({"status": "stalled"}, {"deal_type": "upgrade"}),
    "spend": ({"purpose": "branding"},),
    "renewals": ({"outcome": "maybe"},),
    "survey_responses": ({"scale": "7"},),
}
OFF_SCALE = (
    {"scale": "10", "score": "11"},
    {"scale": "5", "score": "0"},
    {"scale": "5", "score": "6"},
    {"scale": "10", "score": "-1"},
    {"scale": "10", "score": "9.5"},
)
# What the second copy of a key says differently.
SECOND_COPY = {
    "customers": {"customer_name": "Entered Twice Ltd"},
    "leads": {"source": "event"},
    "campaigns": {"campaign_name": "Entered twice"},
    "deals": {"amount": "99999"},
    "deal_stage_history": {"exited_at": ""},
    "spend": {"amount": "9999.99"},
    "orders": {"revenue": "9999.99"},
    "subscriptions": {"monthly_amount": "9999"},
    "renewals": {"plan": "Legacy"},
    "tickets": {"priority": "urgent"},
    "survey_responses": {"product": "Legacy"},
    "reps": {"team": "Legacy"},
    "quotas": {"amount": "99999"},
    "email_subscribers": {"unsubscribed_on": ""},
    "goals": {"target": "99999"},
}
NOWHERE = (
    ("customers", "owner_id", "r88"),
    ("customers", "lead_id", "l8888"),
    ("leads", "campaign_id", "m88"),
    ("leads", "owner_id", "r88"),
    ("leads", "customer_id", "c8888"),
    ("deals", "customer_id", "c8888"),
    ("deals", "lead_id", "l8888"),
    ("deals", "owner_id", "r88"),
    ("deal_stage_history", "deal_id", "d8888"),
    ("spend", "campaign_id", "m88"),
    ("orders", "customer_id", "c8888"),
    ("subscriptions", "customer_id", "c8888"),
    ("renewals", "subscription_id", "s8888"),
    ("renewals", "customer_id", "c8888"),
    ("tickets", "customer_id", "c8888"),
    ("tickets", "agent_id", "r88"),
    ("survey_responses", "customer_id", "c8888"),
    ("quotas", "rep_id", "r88"),
)


def _faults(table):
    """What can be wrong with a row of the table: one fault of each kind first, so that
    a small table, too, shows more than one kind."""
    columns = COLUMNS[table]
    typed = [name for name in columns if is_date(name) or name in NUMBERS]
    kinds = [
        ["end"] if table in ENDS else [],
        list(UNKNOWN_CODES.get(table, ())),
        [{name: "-250.00"} for name in columns if name in MONEY],
        [{"status": "won", "closed_at": ""}] if table == "deals" else [],
        list(OFF_SCALE) if table == "survey_responses" else [],
        [{name: ""} for name in REQUIRED[table]],
        [
            {name: _uncastable(name, number + turn)}
            for turn in range(len(NOT_DATES))
            for number, name in enumerate(typed)
        ],
    ]
    rounds = chain.from_iterable(zip_longest(*kinds))
    return ["second copy"] + [fault for fault in rounds if fault]


def _uncastable(column, number):
    values = NOT_DATES if is_date(column) else NOT_NUMBERS
    return values[number % len(values)]


def _broken(table, cells, fault, number):
    bad = dict(cells)
    if fault == "second copy":
        bad.update(SECOND_COPY[table])
        return bad
    if KEYS[table] == COLUMNS[table][:1] or table == "email_subscribers":
        bad[COLUMNS[table][0]] = f"x{number:03}"
    if fault == "end":
        start, end = ENDS[table]
        bad[end] = str(date.fromisoformat(bad[start][:10]) - days(9))
        if table == "deals":
            bad["status"] = "lost"
    else:
        bad.update(fault)
    return bad


def _mislead(tables, dice):
    for table, column, nowhere in NOWHERE:
        rows = tables[table]
        for _ in range(2):
            place = dice.below(len(rows))
            while not rows[place][column]:
                place = (place + 1) % len(rows)
            if column in KEYS[table]:
                rows.insert(place + 1, {**rows[place], column: nowhere})
                break
            rows[place][column] = nowhere


def spoil(tables):
    """Mislead some references, then add the bad rows beside the good ones."""
    _mislead(tables, Dice("references"))
    dice = Dice("defects")
    for table, good in tables.items():
        faults = _faults(table)
        count = max(2, len(good) // 100)
        bad = []
        for number in range(count):
            fault = faults[number % len(faults)]
            source = dice.below(len(good) - 8)
            while fault == "end" and not good[source][ENDS[table][0]]:
                source -= 1
            distance = 7 if fault == "second copy" else 1
            bad.append((source + distance, number, fault, good[source]))
        # From the end of the file, so that the places before stay where they are.
        bad.sort(key=lambda entry: entry[:2], reverse=True)
        for place, number, fault, cells in bad:
            good.insert(place, _broken(table, cells, fault, number + 1))
