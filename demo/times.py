"""The 36 months of the demo, calendar steps, and the spellings of a moment."""

from datetime import date, datetime, time, timedelta, timezone

FIRST_DAY = date(2023, 1, 2)
LAST_DAY = date(2025, 12, 19)
OPENING = datetime(2023, 1, 2, 8)
CLOSING = datetime(2025, 12, 19, 20)

MONTHS = [date(year, month, 1) for year in (2023, 2024, 2025) for month in range(1, 13)]


def days(n):
    return timedelta(days=n)


def add_months(day, n):
    """The same day n months on, or that month's last day where it is shorter."""
    month = day.month - 1 + n
    first = date(day.year + month // 12, month % 12 + 1, 1)
    return min(first + days(day.day - 1), month_end(first))


def month_end(first):
    return (first.replace(day=28) + days(4)).replace(day=1) - days(1)


def at_work(day, dice):
    """A moment within office hours of that day, UTC."""
    return datetime.combine(day, time(8)) + timedelta(minutes=dice.below(600))


FORMS = {"date": 40, "plain": 42, "zulu": 10, "new_york": 4, "cairo": 4}
OFFSETS = {"new_york": -5, "cairo": 2}


def spell(moment, dice, with_date=True):
    """One of the forms that exports use; those with an offset name the same instant."""
    if moment is None:
        return ""
    form = dice.weighted(FORMS)
    if form == "date" and with_date:
        return moment.date().isoformat()
    if form == "zulu":
        return moment.isoformat() + "Z"
    if form in OFFSETS:
        zone = timezone(timedelta(hours=OFFSETS[form]))
        return moment.replace(tzinfo=timezone.utc).astimezone(zone).isoformat()
    return moment.isoformat(sep=" ")
