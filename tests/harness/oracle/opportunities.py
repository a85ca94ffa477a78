"""Deals that are open, what they are worth, and what becomes of it; any deal type."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction

from .figures import Figures, ratio
from .periods import DAY
from .sales import quota_days, quota_of_days
from .slicing import CYCLE, DEAL, DIMENSIONS, Dated, Slicing
from .world import World

COVERAGE = DIMENSIONS["pipeline_coverage"]


def measure_opportunities(
    world: World, slicing: Slicing, periods, figures: Figures
) -> None:
    deals = list(world.deals.values())
    weights = Weights(world)
    for piece, members in slicing.group(deals, DEAL, world.deal_attributes).items():
        measure_created(members, piece, periods, figures)
        measure_closed(members, piece, periods, figures)
        measure_open(members, weights, piece, periods, figures)
    business = [deal for deal in deals if deal.type == "new_business"]
    groups = slicing.group(business, CYCLE, world.deal_attributes)
    for piece, members in groups.items():
        measure_velocity(members, piece, periods, figures)
    measure_coverage(world, deals, slicing, periods, figures)


def amount_of(deals) -> Decimal:
    """Their amounts; a deal without one adds 0."""
    return sum((deal.amount or 0 for deal in deals), Decimal(0))


def is_open_on(deal, day: date) -> bool:
    """Whether a deal had been created, and had not closed, by the end of that day."""
    return deal.created_at.on <= day and (deal.on is None or deal.on > day)


def measure_created(deals, piece, periods, figures: Figures) -> None:
    dated = Dated(deals, day=lambda deal: deal.created_at.on)
    for period in periods:
        created = dated.within(period)
        if created:
            figures.put_total("created_deals", period, piece, len(created))
            figures.put_total(
                "pipeline_created_amount", period, piece, amount_of(created)
            )


def measure_closed(deals, piece, periods, figures: Figures) -> None:
    """Bookings, their mean size, and their share of what was won or lost."""
    dated = Dated([deal for deal in deals if deal.on])
    for period in periods:
        closed = dated.within(period)
        won = [deal for deal in closed if deal.state == "won"]
        if won:
            figures.put_total("bookings", period, piece, amount_of(won))
            figures.put_ratio("average_deal_size", period, piece, *size_of(won))
        if closed:
            figures.put_ratio(
                "win_rate_by_amount", period, piece, amount_of(won), amount_of(closed)
            )


def size_of(won) -> tuple[Decimal, int]:
    """The amount of won deals, and how many of them have one."""
    return amount_of(won), sum(deal.amount is not None for deal in won)


def measure_open(deals, weights, piece, periods, figures: Figures) -> None:
    """Deals open at a period's end, their amount, and that weighted."""
    for period in periods:
        before, last = period.start - DAY, period.end - DAY
        opening = [deal for deal in deals if is_open_on(deal, before)]
        closing = [deal for deal in deals if is_open_on(deal, last)]
        if opening or closing:
            figures.put_total("open_deals", period, piece, len(closing))
            figures.put_total("open_pipeline_amount", period, piece, amount_of(closing))
        weighed = weights.weighed(closing, last)
        if weighed or weights.weighed(opening, before):
            figures.put_total(
                "weighted_pipeline_amount", period, piece, sum(weighed, Decimal(0))
            )


class Weights:
    """How likely deals are to be won, by the stage that they were in on a day."""

    def __init__(self, world: World):
        self.world = world
        self.entries_of = defaultdict(list)
        for entry in world.stage_entries:
            self.entries_of[entry.deal_id].append(entry)
        self.found = {}

    def weighed(self, deals, day: date) -> list[Decimal]:
        """Amount x weight of each deal that has a weight on the day."""
        day = min(day, self.world.as_of)
        found = []
        for deal in deals:
            weight = self.weight(deal, day)
            if weight is not None:
                found.append((deal.amount or 0) * weight)
        return found

    def weight(self, deal, day: date) -> Decimal | None:
        """The probability of its stage, else its own, else None."""
        key = deal.deal_id, day
        if key not in self.found:
            stage = self.stage(deal, day)
            probability = self.world.stage_probabilities.get(stage)
            self.found[key] = deal.probability if probability is None else probability
        return self.found[key]

    def stage(self, deal, day: date) -> str | None:
        """The one entered last by the day's end, unless it had been left by then.

        The dates decide; within a date the times, which a plain date precedes.
        A deal's own stage counts where the deal has no history at all.
        """
        entries = self.entries_of[deal.deal_id]
        if not entries:
            return deal.stage
        entered = [entry for entry in entries if entry.entered_at.on <= day]
        if not entered:
            return None
        last = max(
            entered,
            key=lambda entry: (
                entry.entered_at.on,
                entry.entered_at.at,
                entry.number,
            ),
        )
        has_left = last.exited_at is not None and last.exited_at.on <= day
        return None if has_left else last.stage


def measure_velocity(deals, piece, periods, figures: Figures) -> None:
    """sales_velocity of new business: open x size x win rate / cycle, money a day.

    It has a row where any of its parts has one. Where nothing is open that part is 0.
    """
    dated = Dated([deal for deal in deals if deal.on])
    for period in periods:
        before, last = (
            sum(is_open_on(deal, day) for deal in deals)
            for day in (period.start - DAY, period.end - DAY)
        )
        closed = dated.within(period)
        if not (before or last or closed):
            continue
        won = [deal for deal in closed if deal.state == "won"]
        size = ratio(*size_of(won))
        rate = ratio(len(won), len(closed))
        known = size is not None and rate is not None
        place = period, piece
        figures.put_ratio(
            "sales_velocity",
            *place,
            last * size * rate if known else None,
            figures.value("sales_cycle_days", place),
        )


def measure_coverage(world: World, deals, slicing, periods, figures: Figures) -> None:
    """Amount open on the eve of a period over the quota of the whole of it."""
    deals_in = slicing.group(deals, COVERAGE, world.deal_attributes)
    quotas_in = slicing.group(
        world.quotas, COVERAGE, lambda quota: world.owner_and_team(quota.rep_id)
    )
    for piece in deals_in.keys() | quotas_in.keys():
        for period in periods:
            eve = period.start - DAY
            waiting = [
                deal for deal in deals_in.get(piece, ()) if is_open_on(deal, eve)
            ]
            parts = [
                (quota, days)
                for quota in quotas_in.get(piece, ())
                if (days := quota_days(quota, period.start, period.end))
            ]
            if waiting or parts:
                figures.put_ratio(
                    "pipeline_coverage",
                    period,
                    piece,
                    amount_of(waiting),
                    sum(
                        (quota_of_days(quota, days) for quota, days in parts),
                        Fraction(0),
                    ),
                )
