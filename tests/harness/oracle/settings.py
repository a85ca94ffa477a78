"""The choices that a reader of the numbers may make, with their defaults."""

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class Settings:
    """One field per variable of the definitions page, named as there."""

    as_of: date | None = None
    first_event_on: date | None = None
    time_zone: str = "UTC"
    fiscal_year_start_month: int = 1
    metric_slices: tuple = ()
    customer_lifecycle: str = "crm"
    lifecycle_grace_days: int = 0
    lifecycle_inactive_days: int = 180
    cac_categories: frozenset = frozenset()
    new_revenue_rule: str = "first_month"
    payback_window_months: int = 12
    renewal_grace_days: int = 30
    lifespan_method: str = "observed"
    clv_basis: str = "revenue"


CHOICES = {
    "customer_lifecycle": ("crm", "subscriptions", "orders"),
    "new_revenue_rule": ("first_month", "first_purchase"),
    "lifespan_method": ("observed", "inverse_churn"),
    "clv_basis": ("revenue", "margin"),
}


def read_settings(given: dict | None) -> Settings:
    """Settings from a dictionary as it stands in a --vars argument."""
    given = {name: value for name, value in (given or {}).items() if value is not None}
    known = {field.name for field in fields(Settings)}
    unknown = sorted(set(given) - known)
    if unknown:
        raise ValueError(f"unknown settings: {', '.join(unknown)}")
    for name, allowed in CHOICES.items():
        if name in given and given[name] not in allowed:
            raise ValueError(f"{name} must be one of {allowed}, not {given[name]!r}")
    values = dict(given)
    for name in ("as_of", "first_event_on"):
        if isinstance(values.get(name), str):
            text = values.pop(name).strip()
            if text:
                values[name] = date.fromisoformat(text)
    if "metric_slices" in values:
        values["metric_slices"] = tuple(
            tuple(names) for names in values["metric_slices"]
        )
    if "cac_categories" in values:
        values["cac_categories"] = frozenset(
            category.strip().lower() for category in values["cac_categories"]
        )
    for field in fields(Settings):
        if field.type in (int, "int") and field.name in values:
            values[field.name] = int(values[field.name])
    return Settings(**values)
