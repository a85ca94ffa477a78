"""Which slices a metric has, and which slices a thing falls into."""

from bisect import bisect_left
from collections import defaultdict

from .periods import Period

NONE = "(none)"
UNALLOCATED = "(unallocated)"
TOTAL = ("all", "all")

CUSTOMER = ("segment", "region", "industry", "channel", "owner", "team")
CUSTOMER_CAMPAIGN = (*CUSTOMER, "campaign")
CUSTOMER_PRODUCT = (*CUSTOMER, "product")
LEAD = ("channel", "campaign", "owner", "team")
CYCLE = ("owner", "team", "segment", "region", "industry", "channel", "product")
STAGE = ("stage", "owner", "team")
TICKET = (
    "agent",
    "team",
    "priority",
    "topic",
    "segment",
    "region",
    "industry",
    "channel",
    "owner",
)
DEAL = (*CYCLE, "deal_type")
PLAN = (*CUSTOMER, "plan")

# The metrics and the dimensions of each.
DIMENSIONS = {
    "new_customers": CUSTOMER_CAMPAIGN,
    "lost_customers": CUSTOMER_CAMPAIGN,
    "active_customers": CUSTOMER_CAMPAIGN,
    "new_leads": LEAD,
    "revenue": CUSTOMER_PRODUCT,
    "cac": CUSTOMER_CAMPAIGN,
    "marketing_sourced_rate": CUSTOMER,
    "marketing_sourced_lead_rate": LEAD,
    "marketing_sourced_revenue_rate": CUSTOMER,
    "cac_payback_months": CUSTOMER,
    "monthly_margin_per_new_customer": CUSTOMER,
    "sales_cycle_days": CYCLE,
    "median_sales_cycle_days": CYCLE,
    "stage_days": STAGE,
    "stage_drop_off_rate": STAGE,
    "close_rate": LEAD,
    "win_rate": DEAL,
    "quota_attainment": ("owner", "team"),
    "net_new_revenue": CUSTOMER_PRODUCT,
    "upsell_rate": CUSTOMER,
    "retention_rate": CUSTOMER,
    "churn_rate": CUSTOMER,
    "churn_rate_opening_base": CUSTOMER,
    "churn_rate_total_base": CUSTOMER,
    "email_churn_rate": ("list",),
    "renewal_rate": PLAN,
    "retention_cost": CUSTOMER,
    "top_20_percent_revenue_share": (),
    "average_purchase_value": CUSTOMER_PRODUCT,
    "purchase_frequency": CUSTOMER,
    "customer_value": CUSTOMER,
    "customer_lifespan_years": CUSTOMER,
    "profit_margin": CUSTOMER_PRODUCT,
    "lifetime_value": CUSTOMER,
    "clv_margin": CUSTOMER,
    "clv_net_of_cac": CUSTOMER,
    "ltv_to_cac": CUSTOMER,
    "resolution_hours": TICKET,
    "median_resolution_hours": TICKET,
    "nps": (*CUSTOMER_PRODUCT, "scale"),
    "new_tickets": TICKET,
    "open_tickets": TICKET,
    "first_reply_hours": TICKET,
    "median_first_reply_hours": TICKET,
    "reopen_rate": TICKET,
    "first_reply_sla_rate": TICKET,
    "resolution_sla_rate": TICKET,
    "csat": (*CUSTOMER_PRODUCT, "agent", "scale"),
    "mrr": PLAN,
    "arr": PLAN,
    "new_mrr": CUSTOMER,
    "reactivation_mrr": CUSTOMER,
    "expansion_mrr": CUSTOMER,
    "contraction_mrr": CUSTOMER,
    "churned_mrr": CUSTOMER,
    "net_revenue_retention": CUSTOMER,
    "gross_revenue_retention": CUSTOMER,
    "quick_ratio": CUSTOMER,
    "average_revenue_per_account": CUSTOMER,
    "created_deals": DEAL,
    "pipeline_created_amount": DEAL,
    "open_deals": DEAL,
    "open_pipeline_amount": DEAL,
    "weighted_pipeline_amount": DEAL,
    "bookings": DEAL,
    "average_deal_size": DEAL,
    "win_rate_by_amount": DEAL,
    "sales_velocity": CYCLE,
    "pipeline_coverage": ("owner", "team"),
    "cac_to_retention_cost": CUSTOMER,
}


def own_text(text: str | None) -> str | None:
    """A text as a value: one that reads like a stand-in gets a pair of parentheses."""
    if text and text[0] + text[-1] == "()":
        bare = text.replace("(", "").replace(")", "")
        return f"({text})" if f"({bare})" in (NONE, UNALLOCATED) else text
    return text


def value_of(values: dict, parts: tuple) -> str:
    """The value of a slice; in a combination each × of a member is doubled."""
    if len(parts) < 2:
        return values[parts[0]] if parts else "all"
    return " × ".join(values[part].replace("×", "××") for part in parts)


class Slicing:
    """The total, one dimension at a time, and the combinations asked for."""

    def __init__(self, combinations=()):
        self.combinations = combinations

    def members(self, dimensions) -> dict[str, tuple]:
        """{name of a dimension or combination: its member dimensions}."""
        found = {"all": ()}
        found.update((dimension, (dimension,)) for dimension in dimensions)
        for names in self.combinations:
            if names and set(names) <= set(dimensions):
                found[" × ".join(names)] = tuple(names)
        return found

    def group(self, things, dimensions, attributes) -> dict[tuple, list]:
        """{(dimension, value): the things there}; each is in every dimension once.

        `attributes(thing)` gives its value per dimension.
        """
        members = self.members(dimensions)
        groups = defaultdict(list)
        for thing in things:
            values = attributes(thing)
            for name, parts in members.items():
                groups[name, value_of(values, parts)].append(thing)
        return groups


class Dated:
    """Things sorted by the day that places them, to be read by period."""

    def __init__(self, things=(), day=lambda thing: thing.on):
        self.things = sorted(things, key=day)
        self.days = [day(thing) for thing in self.things]

    def within(self, period: Period) -> list:
        first = bisect_left(self.days, period.start)
        return self.things[first : bisect_left(self.days, period.end)]
