"""Stages of a sale with their probabilities, and deals that say their own."""

from .contract import row
from .funnel import STAGES

PROBABILITY = ("0.1", "0.25", "0.4", "0.6", "0.8")
OWN_PROBABILITIES = ("0.05", "0.3", "0.5", "0.7", "0.9")


def deal_stages():
    """Each stage with its place; two rows are bad: a second Demo, a percentage."""
    rows = [
        row("deal_stages", stage, place, probability)
        for place, (stage, probability) in enumerate(
            zip(STAGES, PROBABILITY, strict=True), start=1
        )
    ]
    rows.append(row("deal_stages", "Demo", "3", "0.5"))
    rows.append(row("deal_stages", "Verbal", "6", "95"))
    return rows


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
