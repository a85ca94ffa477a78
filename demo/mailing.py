"""Mailing lists: who reads them, and until when."""

from .contract import row
from .times import FIRST_DAY, LAST_DAY, at_work, days, spell

SUBSCRIBERS = 1550
LISTS = {"Newsletter": 50, "Product updates": 30, "Event invitations": 20}
LEAVING = {"Newsletter": 0.45, "Product updates": 0.2, "Event invitations": 0.3}


def email_subscribers(dice):
    rows = []
    for number in range(1, SUBSCRIBERS + 1):
        day = FIRST_DAY + days(dice.below((LAST_DAY - FIRST_DAY).days))
        for name in sorted({dice.weighted(LISTS), dice.weighted(LISTS)}):
            rows.append(_subscription(f"{number:05}", name, day, dice))
    return rows


def _subscription(subscriber_id, name, day, dice):
    left = day + days(dice.between(0, 900))
    stays = left > LAST_DAY or not dice.chance(LEAVING[name])
    since = spell(at_work(day, dice), dice) if dice.chance(0.1) else day
    return row("email_subscribers", subscriber_id, name, since, "" if stays else left)
