"""Today, and the day on which the story begins (Conventions: as-of, grains)."""

from datetime import date

# Where something happened; due, plan and end-of-validity dates are not here.
EVENTS = {
    "customers": ("became_customer_on", "churned_on"),
    "leads": ("created_at", "closed_at"),
    "deals": ("created_at", "closed_at"),
    "deal_stage_history": ("entered_at", "exited_at"),
    "spend": ("spent_on",),
    "orders": ("ordered_at",),
    "subscriptions": ("started_on",),
    "renewals": ("renewed_on",),
    "tickets": ("opened_at", "resolved_at", "first_replied_at"),
    "survey_responses": ("responded_at",),
    "email_subscribers": ("subscribed_on", "unsubscribed_on"),
}


def event_days(tables: dict) -> set[date]:
    """Every day on which something happened, over the valid rows."""
    return {
        getattr(row, column).on
        for table, columns in EVENTS.items()
        for row in tables[table]
        for column in columns
        if getattr(row, column) is not None and is_event(row, column, table)
    }


def is_event(row, column: str, table: str) -> bool:
    """An open deal's close is expected, and an undone renewal has no date."""
    if table == "deals" and column == "closed_at":
        return row.status != "open"
    if table == "renewals":
        return row.outcome == "renewed"
    return True


def story(
    tables: dict, first: date | None, as_of: date | None
) -> tuple[date, date] | None:
    """(first event, as-of), those of the data where not given; None if it is empty."""
    days = event_days(tables)
    first = first or min(days, default=None)
    as_of = as_of or max(days, default=None)
    return (first, as_of) if first and as_of and first <= as_of else None
