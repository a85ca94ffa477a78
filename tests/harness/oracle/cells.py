"""Reading one cell of text: moments, money, whole numbers."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

BLANKS = " \t\r\n"
PLAIN_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ] *"
    r"([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\.([0-9]*))?)?"
    r"( ?Z| ?[+-][0-9]{2}(?::?[0-9]{2}){0,2}| [A-Za-z].*)?"
)
OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})?:?([0-9]{2})?")
NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"[+-]?[0-9]+(\.0*)?([eE]\+?[0-9]+)?")
MONEY_LIMIT = Decimal("1e20")
MICROSECOND = timedelta(microseconds=1)


class BadCell(ValueError):
    """A cell that does not cast to the type of its column."""


@dataclass(frozen=True)
class Moment:
    """When something happened: the instant in UTC, and its date as reported.

    A plain date is its own date in every time zone; its instant is that
    midnight, never shifted.
    """

    at: datetime
    on: date
    has_time: bool

    @property
    def is_midnight(self) -> bool:
        return self.at.time() == time.min


def clean(text: str | None) -> str | None:
    """A trimmed cell; None where nothing is left."""
    return (text or "").strip(BLANKS) or None


def read_moment(text: str, zone: ZoneInfo) -> Moment:
    """A plain date, or a time stamp (UTC unless it carries an offset or a zone)."""
    try:
        if PLAIN_DATE.fullmatch(text):
            day = plausible(date.fromisoformat(text))
            return Moment(datetime.combine(day, time.min), day, False)
        found = TIME_STAMP.fullmatch(text)
        if not found:
            raise BadCell(text)
        day, hour, minute, second, fraction, written_zone = found.groups()
        clock = time(
            int(hour),
            int(minute),
            int(second or 0),
            int((fraction or "0")[:6].ljust(6, "0")),
        )
        local = datetime.combine(plausible(date.fromisoformat(day)), clock, UTC)
        instant = local - offset_of(written_zone, local)
        on = instant.astimezone(zone).date()
        return Moment(instant.replace(tzinfo=None), on, True)
    except (ValueError, OverflowError, ZoneInfoNotFoundError) as problem:
        raise BadCell(text) from problem


def plausible(day: date) -> date:
    """A date of 1900 to 2199; others are slips, or stand for "never"."""
    if not 1900 <= day.year <= 2199:
        raise BadCell(str(day))
    return day


def offset_of(written: str | None, local: datetime) -> timedelta:
    """How far a time stamp's clock is ahead of UTC: as written, or by its zone.

    A time that a change of the clock skips or repeats is taken by the smaller offset.
    """
    written = (written or "Z").strip()
    if written == "Z":
        return timedelta(0)
    found = OFFSET.fullmatch(written)
    if not found:
        zone = ZoneInfo(written)
        return min(local.replace(tzinfo=zone, fold=f).utcoffset() for f in (0, 1))
    sign, hours, minutes, seconds = found.groups()
    ahead = time(int(hours), int(minutes or 0), int(seconds or 0))  # less than a day
    offset = datetime.combine(date.min, ahead) - datetime.min
    return -offset if sign == "-" else offset


def read_number(text: str) -> Decimal:
    """A finite decimal number below 1e20 in size."""
    if not NUMBER.fullmatch(text):
        raise BadCell(text)
    number = Decimal(text)
    if abs(number) >= MONEY_LIMIT:
        raise BadCell(text)
    return number


def read_whole(text: str) -> int:
    """A whole number, written as one; 9.0 is 9, 9.5 is bad."""
    if not WHOLE.fullmatch(text):
        raise BadCell(text)
    return int(read_number(text))


def ends_before_start(start: Moment | None, end: Moment | None) -> bool:
    """Whether an end lies before its own start.

    Within one day only two times of day can tell; midnight sharp is taken for a
    plain date, which has none.
    """
    if start is None or end is None:
        return False
    if end.on != start.on:
        return end.on < start.on
    return end.at < start.at and not (end.is_midnight or start.is_midnight)


def elapsed_microseconds(start: Moment, end: Moment) -> int:
    """Elapsed time; 0 where a plain date ends what began later on that day."""
    return max((end.at - start.at) // MICROSECOND, 0)
