"""What it costs to win customers and to keep them, on few days of the month."""

from .contract import row
from .marketing import CALENDAR, CHEAP_CHANNEL, running
from .times import LAST_DAY, MONTHS

# (day of month, category, channel, amount before the level of the year)
ACQUISITION = (
    (2, "software", "", 1200),
    (2, "software", "", 800),
    (2, "software", "content", 300),
    (5, "advertising", "paid_search", 3900),
    (5, "advertising", "paid_social", 3100),
    (5, "advertising", CHEAP_CHANNEL, 250),
    (19, "advertising", "paid_search", 4100),
    (19, "advertising", "paid_social", 3300),
    (19, "professional_services", "", 1500),
    (19, "professional_services", "webinar", 900),
    (28, "wages", "", 5500),
    (28, "wages", "", 4000),
    (28, "wages", "", 3500),
    (28, "wages", "outbound", 3800),
    (28, "wages", "content", 2600),
    (28, "commissions", "", 3500),
    (28, "commissions", "outbound", 1400),
    (28, "bonuses", "referral", 2200),
    (28, "overhead", "", 1800),
    (28, "overhead", "", 900),
    (28, "travel", "event", 700),
)
QUARTERLY_BONUS = 3600
CAMPAIGN_COST = {"event": 4200, "webinar": 1200, "email": 1000, "content": 800}
OTHER_CAMPAIGN_COST = 450

# The same at the level of the full customer base.
RETENTION = (
    (2, "software", "", 4200),
    (5, "campaigns", "webinar", 1100),
    (19, "professional_services", "", 3600),
    (19, "gifts", "event", 900),
    (28, "wages", "", 13500),
    (28, "wages", "", 10200),
    (28, "bonuses", "", 1600),
    (28, "overhead", "", 2100),
)
RETENTION_MAIL = 600

# Growth bought at a rising price: the cost of a customer climbs by the year.
LEVEL = {2023: 0.85, 2024: 1.25, 2025: 1.95}


def spend(all_campaigns, dice):
    rows = []
    for number, month in enumerate(MONTHS):
        # The customer base, as a share of what it will be.
        base = 0.1 + 0.9 * number / 35
        planned = _fixed(month, base) + _campaigns(all_campaigns, month, base, dice)
        for day, purpose, category, channel, campaign_id, amount in planned:
            date = month.replace(day=day)
            amount = f"{amount * (0.85 + 0.3 * dice.random()):.2f}"
            if date <= LAST_DAY:
                spend_id = f"sp{len(rows) + 1:04}"
                cells = (spend_id, date, purpose, category, channel, campaign_id)
                rows.append(row("spend", *cells, amount))
    return rows


def _fixed(month, base):
    """What is paid every month, whatever campaigns run."""
    level = LEVEL[month.year]
    bonus = ((28, "bonuses", "", QUARTERLY_BONUS),) if month.month % 3 == 0 else ()
    return [
        (day, "acquisition", category, channel, "", amount * level)
        for day, category, channel, amount in ACQUISITION + bonus
    ] + [
        (day, "retention", category, channel, "", amount * base)
        for day, category, channel, amount in RETENTION
    ]


def _campaigns(all_campaigns, month, base, dice):
    """Twice a month for each that runs; the mails also go to customers."""
    planned = []
    for day in (5, 19):
        for channel in CALENDAR:
            cost = CAMPAIGN_COST.get(channel, OTHER_CAMPAIGN_COST) * LEVEL[month.year]
            for campaign in running(all_campaigns, channel, month.replace(day=day)):
                campaign_id = campaign["campaign_id"]
                named = channel if dice.chance(0.5) else ""
                planned.append(
                    (day, "acquisition", "campaigns", named, campaign_id, cost)
                )
                if channel == "email":
                    mail = RETENTION_MAIL * base
                    planned.append(
                        (day, "retention", "campaigns", channel, campaign_id, mail)
                    )
    return planned
