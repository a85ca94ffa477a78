"""Stages of a sale with their probabilities, and deals that say their own."""

from .contract import row
from .funnel import STAGES

PROBABILITY = ("0.1", "0.25", "0.4", "0.6", "0.8")
OWN_PROBABILITIES = ("0.05", "0.3", "0.5", "0.7", "0.9")
# two days after the deal was won
LATE_ENTRY = ("d7001", "Negotiation", "2024-04-03")


def deal_stages():
    """Each stage with its place; three rows are bad: a second Demo, a percentage, less
    than nothing."""
    rows = [
        row("deal_stages", stage, place, probability)
        for place, (stage, probability) in enumerate(
            zip(STAGES, PROBABILITY, strict=True), start=1
        )
    ]
    rows.append(row("deal_stages", "Demo", "3", "0.5"))
    rows.append(row("deal_stages", "Verbal", "6", "95"))
    rows.append(row("deal_stages", "Paused", "7", "-0.1"))
    return rows


def add_late_entry(history):
    """Somebody files a deal that had closed."""
    history.append(row("deal_stage_history", *LATE_ENTRY))


def add_probabilities(deals, dice):
    """Some deals say how likely they are; one says it as a percentage."""
    for cells in deals:
        if dice.chance(0.15):
            cells["probability"] = dice.pick(OWN_PROBABILITIES)
    deals.append(
        row(
            "deals",
            "x701",
            created_at="2025-03-03",
            status="open",
            amount="8000",
            probability="40",
        )
    )
