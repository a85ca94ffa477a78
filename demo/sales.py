"""Leads, deals and their stages, read off the journeys and later life."""

from .accounts import PRODUCTS
from .contract import row
from .funnel import STAGES, VALUE, Journey, stage_visits
from .times import CLOSING, LAST_DAY, at_work, days, spell


def leads(all_journeys, dice):
    rows = []
    for journey in all_journeys:
        if not journey.lead_at:
            continue
        named = dice.chance(0.9 if journey.campaign_id else 0.98)
        status, closed_at = _lead_end(journey, dice)
        rows.append(
            row(
                "leads",
                journey.lead_id,
                spell(journey.lead_at, dice),
                journey.channel if named else "",
                journey.campaign_id,
                journey.content_asset,
                journey.owner_id,
                status,
                spell(closed_at, dice),
                journey.customer_id,
            )
        )
    return rows


def _lead_end(journey, dice):
    if journey.outcome == "won":
        return "converted", journey.closed_at or at_work(journey.joined_on, dice)
    if journey.outcome == "open":
        return "open", None
    if journey.outcome == "lost":
        return "disqualified", journey.closed_at if dice.chance(0.9) else None
    decided = journey.lead_at + days(dice.between(2, 90))
    if decided > CLOSING or dice.chance(0.08):
        return "open", None
    return "disqualified", decided if dice.chance(0.95) else None


# deal type: (how many, share won, amount against a new contract)
EXPANSION = {
    "upsell": (140, 0.45, 0.4),
    "cross_sell": (80, 0.42, 0.3),
    "renewal": (80, 0.75, 0.8),
}


def deals(all_journeys, accounts, prospects, dice):
    """Deals, stage entries, and the segment each deal is priced for; new business
    first, then what customers buy later."""
    sold = [
        (journey, "new_business", *_buyer(journey, prospects, dice), 1)
        for journey in all_journeys
        if journey.deal_at
    ]
    for deal_type, (count, share_won, share_of_value) in EXPANSION.items():
        for _ in range(count):
            account = dice.pick(accounts)
            later = _expansion(account, share_won, dice)
            if later:
                buyer = (account.customer_id, account.segment)
                sold.append((later, deal_type, *buyer, share_of_value))
    sold.sort(key=lambda sale: sale[0].deal_at)

    deal_rows, stage_rows, segments = [], [], {}
    for number, sale in enumerate(sold, start=1):
        journey, deal_type, customer_id, segment, share_of_value = sale
        deal_id = f"d{number:04}"
        segments[deal_id] = segment
        value = VALUE[segment] * share_of_value
        amount = "" if dice.chance(0.02) else round(value * dice.spread() / 50) * 50
        typed = "" if deal_type == "new_business" and dice.chance(0.1) else deal_type
        deal_rows.append(
            row(
                "deals",
                deal_id,
                customer_id,
                journey.lead_id,
                journey.owner_id,
                typed,
                dice.pick(PRODUCTS) if dice.chance(0.95) else "",
                spell(journey.deal_at, dice),
                spell(journey.closed_at, dice),
                journey.outcome,
                journey.visits[-1][0],
                amount,
            )
        )
        stage_rows += [
            row("deal_stage_history", deal_id, stage, spell(entered_at, dice))
            for stage, entered_at in journey.visits
        ]
    return deal_rows, stage_rows, segments


def _buyer(journey, prospects, dice):
    """The account of a first deal, if it has one, and whose prices it gets."""
    if journey.customer_id or not dice.chance(0.3):
        return journey.customer_id, journey.segment
    found = dice.pick(prospects)
    return found["customer_id"], found["segment"] or journey.segment


def _expansion(account, share_won, dice):
    """A later deal of a customer, while it is one."""
    first = account.joined_on + days(45)
    last = min(account.left_on or LAST_DAY, LAST_DAY) - days(75)
    if last <= first:
        return None
    outcome = "won" if dice.chance(share_won) else "lost"
    journey = Journey(outcome, account.channel, account.owner_id, account.segment)
    journey.deal_at = at_work(first + days(dice.below((last - first).days)), dice)
    journey.closed_at = journey.deal_at + days(dice.between(8, 70))
    depth = len(STAGES) if outcome == "won" else dice.between(1, len(STAGES))
    journey.visits = stage_visits(journey.deal_at, journey.closed_at, depth, dice)
    return journey
