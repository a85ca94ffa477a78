"""Journeys from a first contact to a win, a loss or silence, before they become rows.

Wins are drawn first, backwards from the day the customer joins, so that leads, deals
and customers agree; the journeys that come to nothing are then strewn around them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from .marketing import ASSETS, CUSTOMER_MIX, running
from .team import SELLERS, SLOW_SELLER
from .times import (
    CLOSING,
    FIRST_DAY,
    LAST_DAY,
    MONTHS,
    OPENING,
    at_work,
    days,
    month_end,
)

NEW_CUSTOMERS = {2023: 165, 2024: 200, 2025: 219}
LAUNCH_CUSTOMERS = 16
SEASON = (8, 8, 10, 9, 9, 8, 6, 5, 9, 10, 10, 8)
DEALS_LOST = 1110
DEALS_OPEN = 120
LEADS_WITHOUT_DEAL = 2340

SELF_SERVED = 0.1
SLOWNESS = 1.9
LEAD_DAYS = (1, 12)
DEAL_DAYS = 34
MIN_DEAL_DAYS = 9

STAGES = ("Qualification", "Discovery", "Demo", "Proposal", "Negotiation")
# Deals die over the proposal.
LOST_AFTER = {1: 12, 2: 12, 3: 14, 4: 50, 5: 12}

SEGMENTS = {"SMB": 50, "Mid-Market": 33, "Enterprise": 17}
VALUE = {"SMB": 11000, "Mid-Market": 24000, "Enterprise": 52000}

# Far more of what comes in than of what buys: cheap clicks seldom convert.
LEAD_MIX = {**CUSTOMER_MIX, "paid_social": 22, "content": 20, "outbound": 14}


@dataclass
class Journey:
    outcome: str  # won, lost, open, or none where no deal came of it
    channel: str
    owner_id: str
    segment: str
    lead_at: datetime | None = None
    deal_at: datetime | None = None
    closed_at: datetime | None = None
    joined_on: date | None = None
    campaign_id: str = ""
    content_asset: str = ""
    customer_id: str = ""
    lead_id: str = ""
    visits: list[tuple[str, datetime]] = field(default_factory=list)  # stage, entry


def stage_visits(start, end, depth, dice):
    """Entries into the first stages; at least a day apart, so that no spelling of
    the moments (a plain date is a midnight) puts them in another order."""
    shares = [0.5 + dice.random() for _ in range(depth)]
    free = (end - start - days(depth)) / sum(shares)
    moment, visits = start, []
    for stage, share in zip(STAGES, shares, strict=False):
        visits.append((stage, moment.replace(second=0, microsecond=0)))
        moment += days(1) + free * share
    return visits


def _deal_length(owner_id, dice):
    slowness = SLOWNESS if owner_id == SLOW_SELLER else 1
    return days(int((MIN_DEAL_DAYS + DEAL_DAYS * dice.spread()) * slowness))


def _joining_days(dice):
    joined = [FIRST_DAY + days(dice.below(25)) for _ in range(LAUNCH_CUSTOMERS)]
    for year, count in NEW_CUSTOMERS.items():
        season = {
            month: SEASON[month.month - 1] for month in MONTHS if month.year == year
        }
        for _ in range(count):
            month = dice.weighted(season)
            last = min(month_end(month), LAST_DAY).day
            first = 2 if month == MONTHS[0] else 1
            joined.append(month.replace(day=dice.between(first, last)))
    return sorted(joined)


def _origin(journey, all_campaigns, dice):
    """What the lead remembers of where it came from."""
    choices = running(all_campaigns, journey.channel, journey.lead_at.date())
    if choices and dice.chance(0.75):
        journey.campaign_id = dice.pick(choices)["campaign_id"]
    if dice.chance(0.5 if journey.channel == "content" else 0.06):
        journey.content_asset = dice.pick(ASSETS)


def _won(joined_on, dice):
    journey = Journey(
        outcome="won",
        channel=dice.weighted(CUSTOMER_MIX),
        owner_id=dice.pick(SELLERS),
        segment=dice.weighted(SEGMENTS),
        joined_on=joined_on,
    )
    won_at = at_work(joined_on, dice)
    length = _deal_length(journey.owner_id, dice)
    if not dice.chance(SELF_SERVED) and won_at - length >= OPENING:
        journey.closed_at = won_at
        journey.deal_at = won_at - length
        journey.visits = stage_visits(journey.deal_at, won_at, len(STAGES), dice)
    lead_at = (journey.deal_at or won_at) - _lead_lag(journey.owner_id, dice)
    if lead_at >= OPENING and not dice.chance(0.06):
        journey.lead_at = lead_at
    return journey


def _lead_lag(owner_id, dice):
    slowness = SLOWNESS if owner_id == SLOW_SELLER else 1
    return days(int(dice.between(*LEAD_DAYS) * slowness))


def _growing(first, last, dice):
    """A day in between, the later the likelier, as the company grows."""
    share = dice.random()
    if dice.chance(0.5):
        share = max(share, dice.random())
    return first + days(int((last - first).days * share))


def _pending(outcome, earliest, latest, dice):
    """A journey whose deal begins somewhere in between, lost or still open."""
    journey = Journey(
        outcome=outcome,
        channel=dice.weighted(LEAD_MIX),
        owner_id=dice.pick(SELLERS),
        segment=dice.weighted(SEGMENTS),
    )
    length = _deal_length(journey.owner_id, dice)
    if outcome == "lost":
        latest -= length
    journey.deal_at = at_work(_growing(earliest, latest, dice), dice)
    end = CLOSING
    depth = dice.between(1, len(STAGES))
    if outcome == "lost":
        journey.closed_at = end = journey.deal_at + length
        depth = dice.weighted(LOST_AFTER)
    journey.visits = stage_visits(journey.deal_at, end, depth, dice)
    lead_at = journey.deal_at - _lead_lag(journey.owner_id, dice)
    if lead_at >= OPENING and not dice.chance(0.05):
        journey.lead_at = lead_at
    return journey


def _silent(dice):
    journey = Journey(
        outcome="none",
        channel=dice.weighted(LEAD_MIX),
        owner_id=dice.pick(SELLERS) if dice.chance(0.8) else "",
        segment="",
    )
    journey.lead_at = at_work(_growing(FIRST_DAY, LAST_DAY, dice), dice)
    return journey


def journeys(all_campaigns, dice):
    """All of them, numbered by their first contact and by the day they joined."""
    made = [_won(day, dice) for day in _joining_days(dice)]
    for number, journey in enumerate(made, start=1):
        journey.customer_id = f"c{number:04}"
    recent = LAST_DAY - days(110)
    made += [_pending("lost", FIRST_DAY, LAST_DAY, dice) for _ in range(DEALS_LOST)]
    made += [
        _pending("open", recent, LAST_DAY - days(6), dice) for _ in range(DEALS_OPEN)
    ]
    made += [_silent(dice) for _ in range(LEADS_WITHOUT_DEAL)]
    with_lead = sorted(
        (journey for journey in made if journey.lead_at),
        key=lambda journey: journey.lead_at,
    )
    for number, journey in enumerate(with_lead, start=1):
        journey.lead_id = f"l{number:04}"
        _origin(journey, all_campaigns, dice)
    return made
