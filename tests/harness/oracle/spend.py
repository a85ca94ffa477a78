"""Cost that finds its customer: cac and retention_cost (D1.1, D2, D3.3, D3.5, D4)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from .figures import Figures, exact_sum
from .lifecycle import Span
from .periods import DAY, month_number, month_start
from .slicing import (
    CUSTOMER,
    CUSTOMER_CAMPAIGN,
    UNALLOCATED,
    Dated,
    Slicing,
    value_of,
)
from .world import World


@dataclass(frozen=True)
class Share:
    """What a slice bears of one spend row."""

    on: date
    amount: Fraction


def measure_spend(world: World, spans: list[Span], slicing: Slicing, periods, figures):
    acquired, retained = month_pools(world, spans)
    categories = world.settings.cac_categories
    acquisition = [
        row
        for row in world.spend
        if row.purpose == "acquisition"
        and (not categories or row.category.lower() in categories)
    ]
    retention = [row for row in world.spend if row.purpose == "retention"]

    shares = shares_by_slice(world, acquisition, acquired, slicing, CUSTOMER_CAMPAIGN)
    joined = figures.places("new_customers")
    put_costs(
        figures,
        "cac",
        periods,
        shares,
        bases={place: figures.value("new_customers", place) for place in joined},
        is_known=bool(acquisition),
    )
    shares = shares_by_slice(world, retention, retained, slicing, CUSTOMER)
    put_costs(
        figures,
        "retention_cost",
        periods,
        shares,
        bases=kept_customers(figures),
        is_known=bool(retention),
    )


def month_pools(world: World, spans: list[Span]) -> tuple[dict, dict]:
    """Per calendar month: who was acquired in it, and who was a customer in it."""
    acquired, present = {}, {}
    for number in range(month_number(world.first_event), month_number(world.as_of) + 1):
        first, after = month_start(number), month_start(number + 1)
        acquired[number] = {
            span.customer_id for span in spans if first <= span.started_on < after
        }
        present[number] = acquired[number] | {
            span.customer_id
            for span in spans
            if span.started_on <= after - DAY
            and (span.ended_on is None or span.ended_on > first)
        }
    return acquired, present


def sharers(world: World, row, pool: set) -> list[dict]:
    """The customers (as their attributes) who share a spend row equally.

    Its campaign's, else (no campaign) its channel's, else (neither) everybody.
    """
    campaign, channel = world.campaign_and_channel(row.campaign_id, row.channel)
    customers = [world.customer_attributes(customer_id) for customer_id in pool]
    if campaign:
        return [customer for customer in customers if customer["campaign"] == campaign]
    if channel:
        return [customer for customer in customers if customer["channel"] == channel]
    return customers


def unallocated(world: World, row) -> dict:
    """Spend that finds no customer keeps the campaign and channel that it has."""
    campaign, channel = world.campaign_and_channel(row.campaign_id, row.channel)
    nobody = dict.fromkeys(CUSTOMER_CAMPAIGN, UNALLOCATED)
    return {
        **nobody,
        "campaign": campaign or UNALLOCATED,
        "channel": channel or UNALLOCATED,
    }


def shares_by_slice(
    world: World, rows, pools: dict, slicing: Slicing, dimensions
) -> dict:
    """{slice: its shares}; of k customers in a slice among n, it bears k times 1/n."""
    shares = {}
    members = slicing.members(dimensions)
    for row in rows:
        day = row.spent_on.on
        customers = sharers(world, row, pools[month_number(day)])
        bearers = customers or [unallocated(world, row)]
        equal_part = Fraction(row.amount) / len(bearers)
        for name, parts in members.items():
            values = Counter(value_of(bearer, parts) for bearer in bearers)
            for value, count in values.items():
                share = Share(day, count * equal_part)
                shares.setdefault((name, value), []).append(share)
    return {piece: Dated(own) for piece, own in shares.items()}


def kept_customers(figures: Figures) -> dict:
    """E - N wherever either is not 0."""
    kept = {}
    for place in figures.places("active_customers"):
        closing = figures.value("active_customers", place)
        new = figures.value("new_customers", place) or 0
        if closing or new:
            kept[place] = closing - new
    return kept


def put_costs(figures: Figures, metric, periods, shares, bases, is_known) -> None:
    """Spend over customers, where there is either.

    0 where nothing was spent, NULL where the data hold no such spend at all.
    """
    spent = {}
    for piece, own in shares.items():
        for period in periods:
            found = own.within(period)
            if found:
                spent[period, piece] = exact_sum(share.amount for share in found)
    for place in spent.keys() | bases.keys():
        numerator = spent.get(place, Fraction(0)) if is_known else None
        figures.put_ratio(metric, *place, numerator, bases.get(place, 0))
