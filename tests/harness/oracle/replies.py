"""Tickets that come and stay, replies to them, and whether both were in time."""

from fractions import Fraction
from types import SimpleNamespace

from .cells import Moment, elapsed_microseconds
from .figures import Figure, Figures, median
from .periods import DAY
from .service import MICROSECONDS_PER_HOUR, ticket_attributes
from .slicing import TICKET, Dated, Slicing
from .world import World


def measure_replies(world: World, slicing: Slicing, periods, figures: Figures) -> None:
    groups = slicing.group(
        [read_ticket(world, row) for row in world.tickets],
        TICKET,
        lambda ticket: ticket.attributes,
    )
    for piece, tickets in groups.items():
        measure_stock(tickets, piece, periods, figures)
        measure_first_replies(tickets, piece, periods, figures)
        measure_reopened(tickets, piece, periods, figures)
        for metric, due, done in (
            ("first_reply_sla_rate", "first_reply_due", "first_reply"),
            ("resolution_sla_rate", "resolution_due", "resolution"),
        ):
            measure_in_time(world, metric, tickets, due, done, piece, periods, figures)


def read_ticket(world: World, row):
    """A ticket as it stood at as-of; what is due is due whenever that is."""
    return SimpleNamespace(
        opening=row.opened_at,
        resolution=world.happened(row.resolved_at),
        first_reply=world.happened(row.first_replied_at),
        first_reply_due=row.first_reply_due_at,
        resolution_due=row.resolution_due_at,
        reopens=row.reopens,
        attributes=ticket_attributes(world, row),
    )


def measure_stock(tickets, piece, periods, figures: Figures) -> None:
    """new_tickets, and open_tickets: opened and not resolved at a day's end."""
    opened = Dated(tickets, day=lambda ticket: ticket.opening.on)
    for period in periods:
        new = opened.within(period)
        if new:
            figures.put_total("new_tickets", period, piece, len(new))
        before, last = (
            sum(is_open_on(ticket, day) for ticket in tickets)
            for day in (period.start - DAY, period.end - DAY)
        )
        if before or last:
            figures.put_total("open_tickets", period, piece, last)


def is_open_on(ticket, day) -> bool:
    """At the end of that day."""
    return ticket.opening.on <= day and (
        ticket.resolution is None or ticket.resolution.on > day
    )


def measure_first_replies(tickets, piece, periods, figures: Figures) -> None:
    """Hours from opened to first reply, mean and median, by the date of the reply."""
    replied = Dated(
        [ticket for ticket in tickets if ticket.first_reply],
        day=lambda ticket: ticket.first_reply.on,
    )
    for period in periods:
        hours = [
            Fraction(
                elapsed_microseconds(ticket.opening, ticket.first_reply),
                MICROSECONDS_PER_HOUR,
            )
            for ticket in replied.within(period)
        ]
        if hours:
            figures.put_ratio(
                "first_reply_hours", period, piece, sum(hours), len(hours)
            )
            figures.put(
                "median_first_reply_hours", period, piece, Figure(value=median(hours))
            )


def measure_reopened(tickets, piece, periods, figures: Figures) -> None:
    """Of the resolved tickets whose reopens are known, those that have any."""
    known = Dated(
        [
            ticket
            for ticket in tickets
            if ticket.resolution and ticket.reopens is not None
        ],
        day=lambda ticket: ticket.resolution.on,
    )
    for period in periods:
        found = known.within(period)
        if found:
            reopened = sum(ticket.reopens > 0 for ticket in found)
            figures.put_ratio("reopen_rate", period, piece, reopened, len(found))


def measure_in_time(
    world: World, metric, tickets, due: str, done: str, piece, periods, figures
) -> None:
    """Of what was due by as-of's end, what had happened by then, by due date."""
    promised = Dated(
        [
            ticket
            for ticket in tickets
            if getattr(ticket, due) and getattr(ticket, due).on <= world.as_of
        ],
        day=lambda ticket: getattr(ticket, due).on,
    )
    for period in periods:
        found = promised.within(period)
        if found:
            kept = sum(
                is_in_time(ticket.opening, getattr(ticket, due), getattr(ticket, done))
                for ticket in found
            )
            figures.put_ratio(metric, period, piece, kept, len(found))


def is_in_time(opening: Moment, due: Moment, done: Moment | None) -> bool:
    """Done by the due instant, which is in time itself.

    A due date without a time lasts to the end of that day. What was done on a date
    without a time was done at an unknown time: then the dates decide. What was due
    before the opening is late.
    """
    if done is None:
        return False
    if not due.has_time:
        return done.on <= due.on
    if is_due_before(opening, due):
        return False
    return done.at <= due.at if done.has_time else done.on <= due.on


def is_due_before(opening: Moment, due: Moment) -> bool:
    """Whether a due instant precedes the opening; of one without a time the date."""
    if due.on != opening.on:
        return due.on < opening.on
    return due.at < opening.at and opening.has_time
