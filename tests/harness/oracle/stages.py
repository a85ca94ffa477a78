"""How long deals stay in a stage, and where they are lost (D3.7)."""

from collections import defaultdict
from fractions import Fraction
from types import SimpleNamespace

from .cells import elapsed_microseconds, ends_before_start
from .figures import Figures
from .sales import MICROSECONDS_PER_DAY
from .slicing import STAGE, Dated, Slicing, own_text
from .world import World


def measure_stages(world: World, slicing: Slicing, periods, figures: Figures) -> None:
    visits = ended_visits(world)
    for piece, members in slicing.group(
        visits, STAGE, lambda one: one.attributes
    ).items():
        dated = Dated(members)
        for period in periods:
            found = dated.within(period)
            if found:
                elapsed = Fraction(
                    sum(visit.elapsed for visit in found), MICROSECONDS_PER_DAY
                )
                lost = sum(visit.is_lost for visit in found)
                figures.put_ratio("stage_days", period, piece, elapsed, len(found))
                figures.put_ratio(
                    "stage_drop_off_rate", period, piece, lost, len(found)
                )


def ended_visits(world: World) -> list:
    """Stage visits that have ended by as-of, placed by the day of their exit."""
    entries_of = defaultdict(list)
    for entry in world.stage_entries:
        entries_of[entry.deal_id].append(entry)
    visits = []
    for deal_id, entries in entries_of.items():
        deal = world.deals.get(deal_id)
        entries.sort(
            key=lambda entry: (entry.entered_at.on, entry.entered_at.at, entry.number)
        )
        for entry, following in zip(entries, [*entries[1:], None], strict=True):
            end = visit_end(entry, following, deal)
            if world.happened(end):
                visits.append(
                    SimpleNamespace(
                        on=end.on,
                        elapsed=elapsed_microseconds(entry.entered_at, end),
                        is_lost=bool(
                            following is None and deal and deal.state == "lost"
                        ),
                        attributes={
                            **world.owner_and_team(deal.owner_id if deal else None),
                            "stage": own_text(entry.stage),
                        },
                    )
                )
    return visits


def visit_end(entry, following, deal):
    """Its own exit, else the deal's next entry, else the deal's close."""
    if entry.exited_at:
        return entry.exited_at
    if following:
        return following.entered_at
    if deal and deal.closed and not ends_before_start(entry.entered_at, deal.closed):
        return deal.closed
    return None
