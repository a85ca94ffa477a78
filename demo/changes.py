"""Contracts that change on the way: a wave of expansion, and those who shrink first."""

from datetime import date

from .contract import row
from .times import LAST_DAY, days

WAVE_PLAN = "Growth"
WAVE = (date(2025, 1, 6), date(2025, 3, 28))
SHRINKING_PLAN = "Starter"
SHRINKS_BEFORE = 75

# another plan for the same money on one day; no day at all; free, then paid
EDGES = (
    ("s7101", "c0704", "Growth", "2024-04-01", "2024-10-01", "900"),
    ("s7102", "c0704", "Enterprise", "2024-10-01", "", "900"),
    ("s7103", "c0705", "Starter", "2024-07-01", "2024-07-01", "300"),
    ("s7104", "c0706", "Trial", "2024-12-01", "2025-01-01", "0"),
    ("s7105", "c0706", "Enterprise", "2025-01-01", "", "4200"),
)


def add_changes(subscriptions, dice):
    """Cuts contracts in two, the second for more money or for less."""
    changed = []
    for cells in subscriptions:
        found = _change(cells, dice)
        if found:
            day, factor = found
            changed.append(_cut(cells, day, factor, f"s9{len(changed) + 1:03}"))
    subscriptions += changed
    subscriptions += [row("subscriptions", *cells) for cells in EDGES]


def _change(cells, dice):
    """The day on which a contract changes, and by which factor; none if it does not."""
    try:
        started_on = date.fromisoformat(cells["started_on"])
        ended_on = date.fromisoformat(cells["ended_on"] or "9999-12-31")
        float(cells["monthly_amount"])
    except ValueError:
        return None
    if cells["plan"] == WAVE_PLAN and dice.chance(0.6):
        day = WAVE[0] + days(dice.below((WAVE[1] - WAVE[0]).days))
        if started_on < day < ended_on:
            return day, 1.2 + 0.1 * dice.below(6)
    if cells["plan"] == SHRINKING_PLAN and ended_on <= LAST_DAY:
        day = ended_on - days(SHRINKS_BEFORE)
        if started_on < day:
            return day, 0.3 + 0.1 * dice.below(4)
    return None


def _cut(cells, day, factor, subscription_id):
    second = {
        **cells,
        "subscription_id": subscription_id,
        "started_on": str(day),
        "monthly_amount": str(round(float(cells["monthly_amount"]) * factor)),
    }
    cells["ended_on"] = str(day)
    return second
