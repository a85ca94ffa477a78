"""Support tickets and survey answers."""

from datetime import timedelta

from .accounts import PRODUCTS
from .contract import row
from .marketing import CHEAP_CHANNEL
from .team import AGENTS, SLOW_AGENT
from .times import CLOSING, FIRST_DAY, LAST_DAY, at_work, days, spell

TICKETS = 1475
ANSWERS = 1180

HOURS = {"urgent": 9, "high": 24, "normal": 44, "low": 70}
PRIORITIES = {"urgent": 8, "high": 22, "normal": 50, "low": 20}
TOPICS = {"billing": 20, "bug": 30, "how-to": 25, "integration": 15, "onboarding": 10}
SLOWNESS = 2.1

TEN = {10: 24, 9: 27, 8: 18, 7: 13, 6: 7, 5: 5, 4: 3, 3: 1, 1: 1, 0: 1}
TEN_UNHAPPY = {10: 8, 9: 12, 8: 20, 7: 20, 6: 14, 5: 10, 3: 8, 2: 5, 0: 3}
FIVE = {5: 26, 4: 28, 3: 26, 2: 12, 1: 8}
FIVE_UNHAPPY = {5: 8, 4: 14, 3: 28, 2: 28, 1: 22}


def _active_on(accounts, day):
    return [
        account
        for account in accounts
        if account.joined_on <= day and (not account.left_on or day < account.left_on)
    ]


def _busy_days(count, dice):
    """As many days, in order, ever denser as the customers grow in number."""
    span = (LAST_DAY - FIRST_DAY).days - 12
    return sorted(
        FIRST_DAY + days(12 + int(span * max(dice.random(), dice.random())))
        for _ in range(count)
    )


def tickets(accounts, dice):
    rows = []
    for number, day in enumerate(_busy_days(TICKETS, dice), start=1):
        account = dice.pick(_active_on(accounts, day))
        agent_id = dice.pick(AGENTS)
        priority = dice.weighted(PRIORITIES)
        opened_at = at_work(day, dice)
        hours = HOURS[priority] * dice.spread()
        hours *= SLOWNESS if agent_id == SLOW_AGENT else 1
        resolved_at = opened_at + timedelta(minutes=int(hours * 60))
        if resolved_at > CLOSING or dice.chance(0.03):
            resolved_at = None
        rows.append(
            row(
                "tickets",
                f"t{number:04}",
                account.customer_id if dice.chance(0.97) else "",
                agent_id if dice.chance(0.98) else "",
                priority if dice.chance(0.98) else "",
                dice.weighted(TOPICS) if dice.chance(0.97) else "",
                spell(opened_at, dice, with_date=False),
                spell(resolved_at, dice, with_date=False),
            )
        )
    return rows


def survey_responses(accounts, dice):
    rows = []
    for number, day in enumerate(_busy_days(ANSWERS, dice), start=1):
        account = dice.pick(_active_on(accounts, day))
        unhappy = account.channel == CHEAP_CHANNEL
        scale = dice.pick((10, 10, 5))
        if scale == 10:
            score = dice.weighted(TEN_UNHAPPY if unhappy else TEN)
        else:
            score = dice.weighted(FIVE_UNHAPPY if unhappy else FIVE)
        rows.append(
            row(
                "survey_responses",
                f"v{number:04}",
                account.customer_id if dice.chance(0.96) else "",
                spell(at_work(day, dice), dice),
                score,
                scale,
                dice.pick(PRODUCTS) if dice.chance(0.9) else "",
            )
        )
    return rows
