"""First replies, reopens and due dates of tickets: one team is late for a quarter."""

from datetime import datetime, timedelta, timezone

from .contract import row
from .service import HOURS
from .team import REPS
from .times import CLOSING, spell

LATE_TEAM = "Support East"
LATE_FROM, LATE_UNTIL = datetime(2025, 7, 1), datetime(2025, 10, 1)
LATENESS = 7
REPLY_DUE_HOURS = {"urgent": 3, "high": 8, "normal": 14, "low": 22}
RESOLUTION_DUE_HOURS = {"urgent": 24, "high": 48, "normal": 96, "low": 144}
REOPENS = {"0": 80, "1": 14, "2": 4, "3": 2}

TEAM_OF = {rep["rep_id"]: rep["team"] for rep in REPS}

# replied to and resolved at the due instant; due on a day; due before the opening; a
# reply after the resolution
EDGES = (
    ("2025-05-05 09:00:00", "2025-05-05 17:00:00", "2025-05-05 11:00:00", "0")
    + ("2025-05-05T11:00:00Z", "2025-05-05 17:00:00"),
    ("2025-05-06 09:00:00", "2025-05-07", "2025-05-06 23:30:00", "1")
    + ("2025-05-06", "2025-05-07"),
    ("2025-05-07 09:00:00", "2025-05-07 12:00:00", "2025-05-07 10:00:00", "")
    + ("2025-05-06 18:00:00", "2025-05-06"),
    ("2025-05-08 09:00:00", "2025-05-08 09:30:00", "2025-05-09 08:00:00", "0")
    + ("2025-05-08 13:00:00", "2025-05-09 09:00:00"),
)
BAD = (
    {"first_replied_at": "2025-05-11"},
    {"reopens": "-1"},
    {"reopens": "0.5"},
    {"first_reply_due_at": "tomorrow"},
)


def moment(text):
    """The instant of a cell in UTC, none if it is not one."""
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    if found.tzinfo:
        found = found.astimezone(timezone.utc).replace(tzinfo=None)
    return found


def add_service_levels(tickets, dice):
    """Fills the cells of each ticket, and adds the odd and the bad ones."""
    for cells in tickets:
        opened_at = moment(cells["opened_at"])
        if opened_at:
            _serve(cells, opened_at, dice)
    columns = (
        *("opened_at", "resolved_at", "first_replied_at", "reopens"),
        *("first_reply_due_at", "resolution_due_at"),
    )
    for number, edge in enumerate(EDGES, start=1):
        tickets.append(
            row("tickets", f"t71{number:02}", **dict(zip(columns, edge, strict=True)))
        )
    for number, fault in enumerate(BAD, start=1):
        tickets.append(
            row("tickets", f"x71{number}", opened_at="2025-05-12 09:00:00", **fault)
        )


def _serve(cells, opened_at, dice):
    priority = cells["priority"] if cells["priority"] in HOURS else "normal"
    hours = HOURS[priority] * 0.14 * dice.spread()
    is_late = LATE_FROM <= opened_at < LATE_UNTIL
    if is_late and TEAM_OF.get(cells["agent_id"]) == LATE_TEAM:
        hours *= LATENESS
    replied_at = opened_at + timedelta(minutes=int(hours * 60))
    if replied_at <= CLOSING and dice.chance(0.97):
        cells["first_replied_at"] = spell(replied_at, dice, with_date=False)
    cells["reopens"] = dice.weighted(REOPENS) if dice.chance(0.9) else ""
    if dice.chance(0.95):
        due = opened_at + timedelta(hours=REPLY_DUE_HOURS[priority])
        cells["first_reply_due_at"] = due.isoformat(sep=" ")
        due = opened_at + timedelta(hours=RESOLUTION_DUE_HOURS[priority])
        cells["resolution_due_at"] = spell(due, dice)
