"""Accounts of the deals that are lost or open, and a stage that has gone stale."""

from .accounts import prospect
from .contract import row
from .funnel import VALUE
from .sales import EXPANSION
from .service_levels import moment
from .times import days, spell

STALE_STAGE = "Negotiation"
STALE_DEALS = 18


def add_accounts(customers, deals, segments, names, dice):
    """A prospect for each deal of new business without a customer that is not won, of
    the segment whose prices the deal has."""
    account_of = {}
    for cells in deals:
        deal_id, status = cells["deal_id"], cells["status"].strip().lower()
        is_odd = not deal_id.startswith("d") or deal_id.startswith("d7")
        if is_odd or cells["customer_id"] or status not in ("lost", "open"):
            continue
        if deal_id not in account_of:
            account_of[deal_id] = f"p{len(account_of) + 1:04}"
            customers.append(
                prospect(
                    account_of[deal_id],
                    names.pop(),
                    segments[deal_id],
                    cells["owner_id"],
                    cells["lead_id"],
                    dice,
                )
            )
        cells["customer_id"] = account_of[deal_id]


def add_stalled(deals, history, customers, dice):
    """Upsells that entered a stage long ago, and are there still."""
    active = [
        cells
        for cells in customers
        if moment(cells["became_customer_on"])
        and not cells["churned_on"]
        and cells["owner_id"]
        and cells["segment"]
        and cells["customer_id"] < "c05"
    ]
    for number in range(1, STALE_DEALS + 1):
        account = dice.pick(active)
        value = VALUE[account["segment"]] * EXPANSION["upsell"][2]
        created_at = moment("2025-01-13") + days(dice.below(150))
        deal_id = f"d72{number:02}"
        deals.append(
            row(
                "deals",
                deal_id,
                account["customer_id"],
                "",
                account["owner_id"],
                "upsell",
                "Analytics",
                spell(created_at, dice),
                "",
                "open",
                STALE_STAGE,
                round(value * dice.spread() / 50) * 50,
            )
        )
        history.append(
            row("deal_stage_history", deal_id, STALE_STAGE, spell(created_at, dice))
        )
