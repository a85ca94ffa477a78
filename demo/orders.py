"""What customers buy, from about the day they join until they leave."""

from .accounts import PRODUCTS
from .contract import row
from .times import CLOSING, at_work, days, spell

TYPICAL_ORDER = {"SMB": 750, "Mid-Market": 1800, "Enterprise": 4600}
DAYS_BETWEEN = 30
SEASONAL_SHARE = 0.06
SEASONAL_DAYS = 210


def orders(accounts, dice):
    placed = []
    for account in accounts:
        typical = TYPICAL_ORDER[account.segment] * (0.6 + 0.8 * dice.random())
        pause = SEASONAL_DAYS if dice.chance(SEASONAL_SHARE) else DAYS_BETWEEN
        favourite = dice.pick(PRODUCTS)
        moment = at_work(account.joined_on + days(dice.between(0, 12)), dice)
        end = CLOSING
        if account.left_on:
            end = min(end, at_work(account.left_on, dice))
        while moment <= end:
            product = favourite if dice.chance(0.7) else dice.pick(PRODUCTS)
            revenue = typical * dice.spread()
            placed.append((moment, account.customer_id, revenue, product))
            moment = at_work(moment.date() + days(int(pause * dice.spread()) + 3), dice)
    placed.sort()
    return [
        row(
            "orders",
            f"o{number:05}",
            customer_id,
            spell(moment, dice),
            f"{revenue:.2f}",
            (
                ""
                if dice.chance(0.02)
                else f"{revenue * (0.18 + 0.14 * dice.random()):.2f}"
            ),
            "" if dice.chance(0.03) else product,
        )
        for number, (moment, customer_id, revenue, product) in enumerate(
            placed, start=1
        )
    ]
