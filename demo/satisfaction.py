"""Answers about tickets: one product disappoints where it needs help."""

from datetime import timedelta

from .accounts import PRODUCTS
from .contract import row
from .service_levels import moment
from .times import CLOSING, spell

ANSWERED = 0.5
POOR_PRODUCT = "Mobile"
SCORES = {
    "2": {"2": 82, "1": 18},
    "5": {"5": 48, "4": 32, "3": 10, "2": 6, "1": 4},
    "10": {"10": 40, "9": 36, "8": 12, "7": 6, "5": 3, "2": 3},
}
POOR_SCORES = {
    "2": {"2": 30, "1": 70},
    "5": {"5": 8, "4": 18, "3": 30, "2": 24, "1": 20},
    "10": {"10": 8, "9": 14, "8": 28, "6": 22, "4": 18, "1": 10},
}
# an own customer and agent; neither ticket nor customer; a ticket nobody knows
EDGES = (
    ("w7001", "c0704", "2025-06-02", "2", "2", "Core", "CSAT", "t7001", "r18"),
    ("w7002", "", "2025-06-03", "4", "5", "", " csat ", "", ""),
    ("w7003", "", "2025-06-04", "9", "10", "Core", "csat", "t8888", "r88"),
)
BAD = (
    {"score": "2", "scale": "2", "survey": "nps"},
    {"score": "4", "scale": "5", "survey": "ces"},
    {"score": "3", "scale": "2", "survey": "csat"},
)


def csat(tickets, dice):
    """An answer to every other ticket that was resolved, odd ones and bad ones."""
    rows = []
    for cells in tickets:
        resolved_at = moment(cells["resolved_at"])
        if not resolved_at or not dice.chance(ANSWERED):
            continue
        responded_at = resolved_at + timedelta(minutes=dice.between(30, 4000))
        product = dice.pick(PRODUCTS)
        scale = dice.pick(("2", "5", "5", "10"))
        scores = POOR_SCORES if product == POOR_PRODUCT else SCORES
        if responded_at <= CLOSING:
            rows.append(
                row(
                    "survey_responses",
                    f"w{len(rows) + 1:04}",
                    responded_at=spell(responded_at, dice),
                    score=dice.weighted(scores[scale]),
                    scale=scale,
                    product=product,
                    survey="csat",
                    ticket_id=cells["ticket_id"],
                )
            )
    rows += [row("survey_responses", *cells) for cells in EDGES]
    for number, fault in enumerate(BAD, start=1):
        rows.append(
            row("survey_responses", f"x72{number}", responded_at="2025-06-05", **fault)
        )
    return rows
