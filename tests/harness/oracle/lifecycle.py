"""From when to when someone is a customer (section 2, Customers as a balance)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from .world import World


@dataclass(frozen=True)
class Span:
    """A half-open stretch of being a customer; no end = still one at as-of."""

    customer_id: str
    started_on: date
    ended_on: date | None

    def is_active_on(self, day: date) -> bool:
        return self.started_on <= day and (self.ended_on is None or self.ended_on > day)

    def touches(self, start: date, end: date) -> bool:
        """Active just before `start`, or begun before `end`: served in that time."""
        return self.started_on < end and (
            self.ended_on is None or self.ended_on >= start
        )


def read_spans(world: World) -> list[Span]:
    """All spans that have begun by as-of, by customer and start."""
    source = {
        "crm": crm_spans,
        "subscriptions": subscription_spans,
        "orders": order_spans,
    }[world.settings.customer_lifecycle]
    return sorted(source(world), key=lambda span: (span.customer_id, span.started_on))


def crm_spans(world: World) -> list[Span]:
    """The two columns as they stand; prospects have none."""
    return [
        Span(
            row.customer_id,
            row.became_customer_on.on,
            world.happened_on(row.churned_on),
        )
        for row in world.customers.values()
        if world.happened(row.became_customer_on)
    ]


def subscription_spans(world: World) -> list[Span]:
    """Joined spans of paid coverage, lost when the days of grace have passed."""
    grace = world.settings.lifecycle_grace_days
    coverage = defaultdict(list)
    for row in world.subscriptions.values():
        end = days_later(row.ended_on.on, grace) if row.ended_on else date.max
        coverage[row.customer_id].append((row.started_on.on, end))
    return joined_spans(coverage, world.as_of)


def order_spans(world: World) -> list[Span]:
    """From the first purchase until the last is so many days of inactivity ago."""
    inactive = world.settings.lifecycle_inactive_days
    coverage = defaultdict(list)
    for row in world.orders:
        day = row.ordered_at.on
        coverage[row.customer_id].append((day, days_later(day, inactive)))
    return joined_spans(coverage, world.as_of)


def days_later(day: date, days: int) -> date:
    """A later day, the last of all where the calendar ends before it."""
    return day + timedelta(days=min(days, (date.max - day).days))


def joined_spans(coverage: dict, as_of: date) -> list[Span]:
    """Join what touches: the next one continues when it starts by the furthest end."""
    spans = []
    for customer_id, stretches in coverage.items():
        joined = []
        for start, end in sorted(stretches):
            if joined and start <= joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], end)
            else:
                joined.append([start, end])
        spans += [
            Span(customer_id, start, end if end <= as_of else None)
            for start, end in joined
        ]
    return spans
