"""Hours of tickets, renewals and the mailing list (D2, D3.1, D3.2, D3.11)."""

from datetime import timedelta
from fractions import Fraction
from types import SimpleNamespace

from .cells import elapsed_microseconds
from .figures import Figure, Figures, median
from .periods import DAY
from .slicing import DIMENSIONS, NONE, TICKET, Dated, Slicing, own_text
from .world import World

MICROSECONDS_PER_HOUR = 3_600_000_000


def measure_service(world: World, slicing: Slicing, periods, figures: Figures) -> None:
    measure_tickets(world, slicing, periods, figures)
    measure_renewals(world, slicing, periods, figures)
    measure_mailing_list(world, slicing, periods, figures)


def ticket_attributes(world: World, ticket) -> dict:
    """Team is the agent's; the other customer dimensions are the customer's."""
    agent = world.owner_and_team(ticket.agent_id)
    return {
        **world.customer_attributes(ticket.customer_id),
        "agent": agent["owner"],
        "team": agent["team"],
        "priority": own_text(ticket.priority) or NONE,
        "topic": own_text(ticket.topic) or NONE,
    }


def measure_tickets(world: World, slicing: Slicing, periods, figures) -> None:
    """Hours from opened to resolved, mean and median (D3.11)."""
    resolved = [
        ticket for ticket in world.tickets if world.happened(ticket.resolved_at)
    ]
    groups = slicing.group(resolved, TICKET, lambda one: ticket_attributes(world, one))
    for piece, tickets in groups.items():
        dated = Dated(tickets, day=lambda ticket: ticket.resolved_at.on)
        for period in periods:
            hours = [
                Fraction(
                    elapsed_microseconds(ticket.opened_at, ticket.resolved_at),
                    MICROSECONDS_PER_HOUR,
                )
                for ticket in dated.within(period)
            ]
            if hours:
                figures.put_ratio(
                    "resolution_hours", period, piece, sum(hours), len(hours)
                )
                figures.put(
                    "median_resolution_hours",
                    period,
                    piece,
                    Figure(value=median(hours)),
                )


def renewal_outcome(world: World, renewal) -> str:
    """The outcome as known at as-of.

    Renewed after as-of is still pending; pending too long past due is lapsed.
    """
    outcome = renewal.outcome
    if (
        outcome == "renewed"
        and renewal.renewed_on
        and not world.happened(renewal.renewed_on)
    ):
        outcome = "pending"
    grace = timedelta(days=world.settings.renewal_grace_days)
    if outcome == "pending" and renewal.due_on.on + grace < world.as_of:
        outcome = "lapsed"
    return outcome


def measure_renewals(world: World, slicing: Slicing, periods, figures) -> None:
    """Renewed of those due that are decided, placed by due date (D2, D3.2)."""
    decided = []
    for renewal in world.renewals:
        outcome = renewal_outcome(world, renewal)
        if outcome == "pending":
            continue
        subscription = world.subscriptions.get(renewal.subscription_id)
        customer_id = renewal.customer_id or (subscription and subscription.customer_id)
        plan = own_text(renewal.plan or (subscription and subscription.plan)) or NONE
        decided.append(
            SimpleNamespace(
                on=renewal.due_on.on,
                is_renewed=outcome == "renewed",
                attributes={**world.customer_attributes(customer_id), "plan": plan},
            )
        )
    groups = slicing.group(
        decided, DIMENSIONS["renewal_rate"], lambda one: one.attributes
    )
    for piece, members in groups.items():
        dated = Dated(members)
        for period in periods:
            due = dated.within(period)
            if due:
                renewed = sum(renewal.is_renewed for renewal in due)
                figures.put_ratio("renewal_rate", period, piece, renewed, len(due))


def measure_mailing_list(world: World, slicing: Slicing, periods, figures) -> None:
    """Unsubscribed over subscribers at the start and new ones (D3.1)."""
    subscribers = [
        SimpleNamespace(
            list=own_text(row.list_name) or NONE,
            joined=row.subscribed_on.on,
            left=world.happened_on(row.unsubscribed_on),
        )
        for row in world.subscribers
    ]
    groups = slicing.group(subscribers, ("list",), lambda one: {"list": one.list})
    for piece, members in groups.items():
        for period in periods:
            before = period.start - DAY
            opening = sum(
                one.joined <= before and (one.left is None or one.left > before)
                for one in members
            )
            new = sum(period.holds(one.joined) for one in members)
            left = sum(
                one.left is not None and period.holds(one.left) for one in members
            )
            if opening or new or left:
                figures.put_ratio(
                    "email_churn_rate", period, piece, left, opening + new
                )
