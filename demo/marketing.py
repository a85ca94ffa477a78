"""Channels and their campaigns."""

from datetime import date

from .contract import row
from .times import FIRST_DAY, MONTHS, add_months, days

CHEAP_CHANNEL = "marketplace"
CUSTOMER_MIX = {
    "paid_search": 18,
    "paid_social": 12,
    "webinar": 13,
    "event": 10,
    "email": 6,
    "content": 14,
    "referral": 10,
    "outbound": 9,
    CHEAP_CHANNEL: 8,
}
ASSETS = ("Pricing guide", "ROI calculator", "Buyer's guide", "Security white paper")

# channel: (months between starts, months a campaign runs, titles)
CALENDAR = {
    "paid_search": (6, 6, ("Search: brand", "Search: category")),
    "paid_social": (6, 6, ("Social: founders", "Social: operations")),
    "webinar": (4, 4, ("Webinar: forecasting", "Webinar: clean data")),
    "event": (6, 2, ("Spring fair", "Autumn fair")),
    "email": (9, 6, ("Nurture: trial users", "Nurture: past visitors")),
    "content": (6, 6, ("Guide: pricing", "Guide: security, step by step")),
}


def campaigns():
    rows = []
    for channel, (every, lasting, titles) in CALENDAR.items():
        for number, offset in enumerate(range(0, 36, every)):
            start = max(add_months(MONTHS[0], offset), FIRST_DAY)
            end = add_months(start.replace(day=1), lasting) - days(1)
            title = f"{titles[number % 2]} {start.year}-{start.month:02}"
            asset = ASSETS[number % 4] if channel in ("content", "webinar") else ""
            rows.append((title, channel, asset, start, end))
    rows.append(("Referral thank-you", "referral", "", date(2023, 6, 1), ""))
    rows.sort(key=lambda cells: cells[3])
    return [
        row("campaigns", f"m{number:02}", *cells)
        for number, cells in enumerate(rows, start=1)
    ]


def running(rows, channel, day):
    """The campaigns of a channel that run on that day."""
    return [
        campaign
        for campaign in rows
        if campaign["channel"] == channel
        and campaign["started_on"] <= day.isoformat() <= (campaign["ended_on"] or "9")
    ]
