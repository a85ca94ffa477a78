"""Recurring revenue: what customers pay a month, and how it moves.

Every customer's MRR is summed anew at both ends of every period.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .figures import Figures
from .periods import DAY, Period
from .slicing import CUSTOMER, NONE, PLAN, Slicing, own_text
from .world import World


@dataclass(frozen=True)
class Subscription:
    """What a customer pays a month on the days from its start until before its end."""

    customer_id: str
    plan: str
    amount: Decimal
    started_on: date
    ended_on: date | None

    def pays_on(self, day: date) -> bool:
        return self.started_on <= day and (self.ended_on is None or self.ended_on > day)

    def paid_before(self, day: date) -> bool:
        """Whether it brought anything on any day before that one."""
        return self.started_on < day and (
            self.ended_on is None or self.ended_on > self.started_on
        )


@dataclass(frozen=True)
class Change:
    """A customer's MRR before a period (M0) and on its last day (M1)."""

    before: Decimal
    after: Decimal
    has_paid: bool

    @property
    def kind(self) -> str | None:
        """The movement that it is, if any."""
        if self.before == 0:
            if self.after == 0:
                return None
            return "reactivation" if self.has_paid else "new"
        if self.after == 0:
            return "churned"
        if self.after == self.before:
            return None
        return "expansion" if self.after > self.before else "contraction"


MOVEMENTS = ("new", "reactivation", "expansion", "contraction", "churned")


def measure_recurring_revenue(
    world: World, slicing: Slicing, periods, figures: Figures
) -> None:
    paying = [
        Subscription(
            customer_id=row.customer_id,
            plan=own_text(row.plan) or NONE,
            amount=row.monthly_amount,
            started_on=row.started_on.on,
            ended_on=row.ended_on.on if row.ended_on else None,
        )
        for row in world.subscriptions.values()
        if row.monthly_amount
    ]
    measure_balances(world, paying, slicing, periods, figures)
    subscriptions_of = defaultdict(list)
    for subscription in paying:
        subscriptions_of[subscription.customer_id].append(subscription)
    groups = slicing.group(subscriptions_of, CUSTOMER, world.customer_attributes)
    for period in periods:
        changes = {
            customer_id: read_change(world, own, period)
            for customer_id, own in subscriptions_of.items()
        }
        for piece, customers in groups.items():
            put_changes(
                figures, period, piece, [changes[customer] for customer in customers]
            )


def ends(world: World, period: Period) -> tuple[date | None, date]:
    """The day before a period and its last, or as-of's; nothing is before all time."""
    before = None if period.grain == "all_time" else period.start - DAY
    return before, min(period.end - DAY, world.as_of)


def paid_on(subscriptions, day: date | None) -> Decimal:
    """Their monthly amounts on a day; 0 on no day."""
    return sum(
        (one.amount for one in subscriptions if day is not None and one.pays_on(day)),
        Decimal(0),
    )


def measure_balances(world: World, paying, slicing: Slicing, periods, figures) -> None:
    """mrr and arr, subscription by subscription."""

    def attributes(subscription) -> dict:
        customer = world.customer_attributes(subscription.customer_id)
        return {**customer, "plan": subscription.plan}

    for piece, subscriptions in slicing.group(paying, PLAN, attributes).items():
        for period in periods:
            before, last = ends(world, period)
            closing = paid_on(subscriptions, last)
            if closing or paid_on(subscriptions, before):
                figures.put_total("mrr", period, piece, closing)
                figures.put_total("arr", period, piece, 12 * closing)


def read_change(world: World, subscriptions, period: Period) -> Change:
    """What one customer paid at both ends of a period, and whether ever before it."""
    before, last = ends(world, period)
    return Change(
        before=paid_on(subscriptions, before),
        after=paid_on(subscriptions, last),
        has_paid=any(one.paid_before(period.start) for one in subscriptions),
    )


def put_changes(figures: Figures, period: Period, piece, changes: list) -> None:
    """The five movements, what was kept, the quick ratio, and MRR per account."""
    moved = {
        kind: [change for change in changes if change.kind == kind]
        for kind in MOVEMENTS
    }
    sums = {
        kind: sum((abs(change.after - change.before) for change in own), Decimal(0))
        for kind, own in moved.items()
    }
    for kind in MOVEMENTS:
        if moved[kind]:
            figures.put_total(f"{kind}_mrr", period, piece, sums[kind])
    if any(moved.values()):
        figures.put_ratio(
            "quick_ratio",
            period,
            piece,
            sums["new"] + sums["reactivation"] + sums["expansion"],
            sums["contraction"] + sums["churned"],
        )
    opening = [change for change in changes if change.before > 0]
    if opening:
        base = sum(change.before for change in opening)
        retained = sum(change.after for change in opening)
        kept = sum(min(change.before, change.after) for change in opening)
        figures.put_ratio("net_revenue_retention", period, piece, retained, base)
        figures.put_ratio("gross_revenue_retention", period, piece, kept, base)
    closing = [change.after for change in changes if change.after > 0]
    if opening or closing:
        figures.put_ratio(
            "average_revenue_per_account",
            period,
            piece,
            sum(closing, Decimal(0)),
            len(closing),
        )
