"""Leads: how many, from where, and how many are won (D1.4, D3.6)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from .figures import Figures
from .slicing import LEAD, Dated, Slicing
from .world import World


@dataclass(frozen=True)
class Prospect:
    """A lead's time in the pipeline and the day of its first win, if any."""

    created_on: date
    ended_on: date | None
    won_on: date | None
    attributes: dict


def measure_leads(world: World, slicing: Slicing, periods, figures: Figures) -> None:
    groups = slicing.group(world.leads.values(), LEAD, world.lead_attributes)
    for piece, leads in groups.items():
        dated = Dated(leads, day=lambda lead: lead.created_at.on)
        for period in periods:
            found = dated.within(period)
            if found:
                sourced = sum(lead.is_marketing for lead in found)
                figures.put_total("new_leads", period, piece, len(found))
                figures.put_ratio(
                    "marketing_sourced_lead_rate", period, piece, sourced, len(found)
                )
    measure_close_rate(world, slicing, periods, figures)


def measure_close_rate(world: World, slicing: Slicing, periods, figures) -> None:
    """Leads won in the period over leads in the pipeline at any time in it (D3.6)."""
    prospects = read_prospects(world)
    groups = slicing.group(prospects, LEAD, lambda prospect: prospect.attributes)
    for piece, members in groups.items():
        for period in periods:
            won = sum(
                one.won_on is not None and period.holds(one.won_on) for one in members
            )
            present = sum(
                one.created_on < period.end
                and (one.ended_on is None or one.ended_on >= period.start)
                for one in members
            )
            if won or present:
                figures.put_ratio("close_rate", period, piece, won, present)


def read_prospects(world: World) -> list[Prospect]:
    """Leads, and the new-business deals without one that stand for one."""
    deals_of = defaultdict(list)
    prospects = []
    for deal in world.deals.values():
        if deal.type != "new_business":
            continue
        if deal.lead:
            deals_of[deal.lead.lead_id].append(deal)
        else:
            prospects.append(stand_in(world, deal))
    for lead in world.leads.values():
        deals = deals_of[lead.lead_id]
        created, ended = lead.created_at.on, lead_end(world, lead, deals)
        prospects.append(
            Prospect(
                created_on=created,
                ended_on=None if ended is None else max(created, ended),
                won_on=min(
                    (deal.on for deal in deals if deal.state == "won"), default=None
                ),
                attributes=world.lead_attributes(lead),
            )
        )
    return prospects


def stand_in(world: World, deal) -> Prospect:
    """A deal without a lead, with its own dates, owner and channel."""
    attributes = world.deal_attributes(deal)
    attributes["campaign"] = world.customer_attributes(deal.customer_id)["campaign"]
    return Prospect(
        created_on=deal.created_at.on,
        ended_on=deal.on,
        won_on=deal.on if deal.state == "won" else None,
        attributes=attributes,
    )


def lead_end(world: World, lead, deals) -> date | None:
    """When a lead leaves the pipeline.

    At its close, else with the last of its new-business deals once all are closed;
    disqualified with neither, at its creation.
    """
    closed = world.happened_on(lead.closed_at)
    if closed:
        return closed
    if deals:
        return (
            None if any(deal.on is None for deal in deals) else max(d.on for d in deals)
        )
    return lead.created_at.on if lead.status == "disqualified" else None
