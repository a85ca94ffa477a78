"""Customers and prospects: who they are."""

from dataclasses import dataclass
from datetime import date

from .contract import row
from .funnel import SEGMENTS
from .marketing import CUSTOMER_MIX
from .team import SELLERS

PRODUCTS = ("Core", "Analytics", "Connect", "Mobile")
REGIONS = {"EMEA": 45, "North America": 30, "APAC": 15, "LATAM": 10}
INDUSTRIES = (
    "Software",
    "Manufacturing",
    "Retail",
    "Healthcare",
    "Finance",
    "Logistics",
    "Education",
    "Food, Beverage & Tobacco",
)


@dataclass
class Account:
    customer_id: str
    segment: str
    channel: str
    owner_id: str
    joined_on: date
    left_on: date | None = None  # decided with the contracts


def accounts(all_journeys):
    return [
        Account(
            journey.customer_id,
            journey.segment,
            journey.channel,
            journey.owner_id,
            journey.joined_on,
        )
        for journey in all_journeys
        if journey.outcome == "won"
    ]


def customers(made, all_journeys, names, dice):
    lead_ids = {journey.customer_id: journey.lead_id for journey in all_journeys}
    return [
        _customer(
            account.customer_id,
            names.pop(),
            account.segment,
            account.owner_id,
            dice,
            lead_id=lead_ids[account.customer_id],
            acquisition_channel=(
                account.channel
                if not lead_ids[account.customer_id] or dice.chance(0.5)
                else ""
            ),
            became_customer_on=account.joined_on,
            churned_on=account.left_on or "",
        )
        for account in made
    ]


def prospects(count, names, dice):
    return [
        _customer(
            f"c{9000 + number}",
            names.pop(),
            dice.weighted(SEGMENTS),
            dice.pick(SELLERS),
            dice,
            acquisition_channel=dice.weighted(CUSTOMER_MIX) if dice.chance(0.3) else "",
        )
        for number in range(1, count + 1)
    ]


def prospect(customer_id, name, segment, owner_id, lead_id, dice):
    """An account that talks of a first deal."""
    return _customer(customer_id, name, segment, owner_id, dice, lead_id=lead_id)


def _customer(customer_id, name, segment, owner_id, dice, **cells):
    return row(
        "customers",
        customer_id,
        name,
        segment if dice.chance(0.98) else "",
        dice.pick(INDUSTRIES) if dice.chance(0.97) else "",
        dice.weighted(REGIONS) if dice.chance(0.98) else "",
        owner_id if dice.chance(0.98) else "",
        **cells,
    )
