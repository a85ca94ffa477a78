"""Subscriptions and renewals, decided due date by due date; who lapses may leave."""

from datetime import date
from itertools import count

from .contract import row
from .funnel import VALUE
from .marketing import CHEAP_CHANNEL
from .times import LAST_DAY, add_months, days

PLAN = {"SMB": "Starter", "Mid-Market": "Growth", "Enterprise": "Enterprise"}
TERM_MONTHS = {"Starter": 6, "Growth": 12, "Enterprise": 12}
WITHOUT_CONTRACT = 0.02

PLANNED_UNTIL = date(2026, 2, 15)
DIP = (date(2025, 4, 1), date(2025, 6, 30))


def contracts(accounts, dice):
    """Both tables; sets the day on which an account leaves."""
    subscriptions, renewals = [], []
    for account in accounts:
        if not dice.chance(WITHOUT_CONTRACT):
            _sign(account, account.joined_on, subscriptions, renewals, dice)
    return subscriptions, renewals


def _sign(account, started_on, subscriptions, renewals, dice):
    """A contract and its renewals, then the next contract of a customer come back."""
    plan = PLAN[account.segment]
    contract = row(
        "subscriptions",
        f"s{len(subscriptions) + 1:04}",
        account.customer_id,
        plan,
        started_on,
        monthly_amount=round(VALUE[account.segment] / 12 * (0.6 + 0.8 * dice.random())),
    )
    subscriptions.append(contract)
    for term in count(1):
        due = add_months(started_on, TERM_MONTHS[plan] * term)
        if due > PLANNED_UNTIL:
            return
        lapse, leave = _risk(account.channel, due)
        outcome, renewed_on = _decision(due, lapse, dice)
        renewals.append(
            row(
                "renewals",
                f"n{len(renewals) + 1:04}",
                contract["subscription_id"],
                account.customer_id if dice.chance(0.97) else "",
                plan if dice.chance(0.97) else "",
                due,
                outcome,
                renewed_on,
            )
        )
        if outcome != "renewed":
            break
    if outcome == "lapsed" or plan == "Enterprise":
        contract["ended_on"] = str(due)
    if outcome == "lapsed":
        if dice.chance(leave):
            account.left_on = due
            return
        back = due + days(dice.between(1, 100))
        if back <= LAST_DAY:
            _sign(account, back, subscriptions, renewals, dice)


def _risk(channel, due):
    """The chance that a contract lapses, and that the customer is then gone."""
    if channel == CHEAP_CHANNEL:
        return 0.5, 0.95
    if DIP[0] <= due <= DIP[1]:
        return 0.33, 0.2
    return 0.055, 0.6


def _decision(due, lapse, dice):
    """A renewal is signed up to six weeks early, or a little late; some just hang."""
    signed = due + days(dice.between(-42, 8))
    if dice.chance(lapse):
        return ("lapsed", "") if due <= LAST_DAY else ("pending", "")
    if signed > LAST_DAY or (LAST_DAY - due < days(60) and dice.chance(0.12)):
        return "pending", ""
    return "renewed", signed
