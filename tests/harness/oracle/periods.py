"""The one calendar of all metrics (Conventions: grains, as-of)."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

GRAINS = ("week", "month", "quarter", "year", "trailing_12_months", "all_time")
YEARLY_GRAINS = ("year", "trailing_12_months", "all_time")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A half-open stretch of days of one grain."""

    grain: str
    start: date
    end: date
    is_complete: bool

    def holds(self, day: date) -> bool:
        return self.start <= day < self.end


def month_number(day: date) -> int:
    """Months counted through, so that months can be added and compared."""
    return day.year * 12 + day.month - 1


def month_start(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def one_month_later(day: date) -> date:
    """The same day of the next month, or that month's last day."""
    following = month_start(month_number(day) + 1)
    last = month_start(month_number(day) + 2) - DAY
    return following.replace(day=min(day.day, last.day))


def years(days: int) -> Fraction:
    """Elapsed days / 365.25."""
    return Fraction(days * 100, 36525)


def calendar(first: date, as_of: date, fiscal_month: int) -> list[Period]:
    """All periods from that of the first event to that of as-of."""
    after = as_of + DAY

    def period(grain, start, end, complete=True):
        return Period(grain, start, end, complete and end <= after)

    periods = []
    monday = first - timedelta(days=first.weekday())
    while monday <= as_of:
        periods.append(period("week", monday, monday + timedelta(days=7)))
        monday += timedelta(days=7)
    for grain, length in (("month", 1), ("quarter", 3), ("year", 12)):
        # Fiscal years, and with them their quarters, start in the fiscal month.
        number = month_number(first)
        number -= (number - (fiscal_month - 1)) % length
        while month_start(number) <= as_of:
            periods.append(
                period(grain, month_start(number), month_start(number + length))
            )
            number += length
    for number in range(month_number(first), month_number(as_of) + 1):
        start = month_start(number - 11)
        periods.append(
            period("trailing_12_months", start, month_start(number + 1), start >= first)
        )
    periods.append(period("all_time", first, after))
    return periods
