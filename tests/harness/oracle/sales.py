"""Deals, from creation to close, and quotas (D1.3, D3.9)."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from .cells import elapsed_microseconds, ends_before_start
from .figures import Figure, Figures, median
from .periods import DAY
from .slicing import CYCLE, DIMENSIONS, Dated, Slicing
from .world import World

MICROSECONDS_PER_DAY = 86_400_000_000
QUOTA = DIMENSIONS["quota_attainment"]


def measure_sales(world: World, slicing: Slicing, periods, figures: Figures) -> None:
    closed = [deal for deal in world.deals.values() if deal.state != "open"]
    measure_win_rate(world, closed, slicing, periods, figures)
    measure_cycles(world, closed, slicing, periods, figures)
    measure_quotas(world, closed, slicing, periods, figures)


def measure_win_rate(world, closed, slicing, periods, figures) -> None:
    """Deals won of deals closed, every type."""
    groups = slicing.group(closed, DIMENSIONS["win_rate"], world.deal_attributes)
    for piece, deals in groups.items():
        dated = Dated(deals)
        for period in periods:
            found = dated.within(period)
            if found:
                won = sum(deal.state == "won" for deal in found)
                figures.put_ratio("win_rate", period, piece, won, len(found))


def cycle_start(deal):
    """The creation of the deal's lead, else its own."""
    return deal.lead.created_at if deal.lead else deal.created_at


def measure_cycles(world, closed, slicing, periods, figures) -> None:
    """Cycles of won new business; a deal won before its lead began has none (D1.3)."""
    cycles = [
        deal
        for deal in closed
        if deal.state == "won"
        and deal.type == "new_business"
        and not ends_before_start(cycle_start(deal), deal.closed)
    ]
    for piece, deals in slicing.group(cycles, CYCLE, world.deal_attributes).items():
        dated = Dated(deals)
        for period in periods:
            days = [
                Fraction(
                    elapsed_microseconds(cycle_start(deal), deal.closed),
                    MICROSECONDS_PER_DAY,
                )
                for deal in dated.within(period)
            ]
            if days:
                figures.put_ratio(
                    "sales_cycle_days", period, piece, sum(days), len(days)
                )
                figures.put(
                    "median_sales_cycle_days", period, piece, Figure(value=median(days))
                )


def measure_quotas(world, closed, slicing, periods, figures) -> None:
    """Amount won over quota, each quota spread evenly over its days (D3.9)."""
    won = [deal for deal in closed if deal.state == "won"]
    won_in = slicing.group(won, QUOTA, world.deal_attributes)
    quotas_in = slicing.group(
        world.quotas, QUOTA, lambda quota: world.owner_and_team(quota.rep_id)
    )
    for piece in won_in.keys() | quotas_in.keys():
        dated = Dated(won_in.get(piece, ()))
        for period in periods:
            deals = dated.within(period)
            until = min(period.end, world.as_of + DAY)
            parts = [
                (quota, days)
                for quota in quotas_in.get(piece, ())
                if (days := quota_days(quota, period.start, until))
            ]
            if deals or parts:
                figures.put_ratio(
                    "quota_attainment",
                    period,
                    piece,
                    sum((deal.amount or 0 for deal in deals), Decimal(0)),
                    sum(quota_of_days(quota, days) for quota, days in parts),
                )


def quota_days(quota, start: date, end: date) -> int:
    """The days of a quota (its last included) from a start until before an end."""
    first = max(quota.starts_on.on, start)
    last = min(quota.ends_on.on, end - DAY)
    return max(0, (last - first).days + 1)


def quota_of_days(quota, days: int) -> Fraction:
    """What so many of its days bear of a quota."""
    all_days = (quota.ends_on.on - quota.starts_on.on).days + 1
    return Fraction(quota.amount) * days / all_days
