"""Metrics composed of other metrics (D1.2, D1.5, D3.4, D4).

A row stands wherever a direct part has one; its value is NULL where a part's is.
"""

from .figures import Figure, Figures


def measure_value(figures: Figures, clv_basis: str) -> None:
    compose_ratio(
        figures, "cac_payback_months", "cac", "monthly_margin_per_new_customer"
    )
    compose_product(
        figures, "lifetime_value", "customer_value", "customer_lifespan_years"
    )
    compose_product(figures, "clv_margin", "lifetime_value", "profit_margin")
    compose_net(figures, "clv_margin" if clv_basis == "margin" else "lifetime_value")
    compose_ratio(figures, "ltv_to_cac", "lifetime_value", "cac")
    compose_ratio(figures, "cac_to_retention_cost", "cac", "retention_cost")


def compose_ratio(figures: Figures, metric: str, above: str, below: str) -> None:
    for place in figures.places(above, below):
        numerator, denominator = (
            figures.value(above, place),
            figures.value(below, place),
        )
        figures.put_ratio(metric, *place, numerator, denominator)


def compose_product(figures: Figures, metric: str, *parts: str) -> None:
    for place in figures.places(*parts):
        one, other = (figures.value(part, place) for part in parts)
        known = one is not None and other is not None
        figures.put(metric, *place, Figure(value=one * other if known else None))


def compose_net(figures: Figures, lifetime: str) -> None:
    """clv_net_of_cac: a lifetime's value, by revenue or by margin, less its cac."""
    for place in figures.places(lifetime, "cac"):
        worth, cost = figures.value(lifetime, place), figures.value("cac", place)
        known = worth is not None and cost is not None
        figures.put(
            "clv_net_of_cac", *place, Figure(value=worth - cost if known else None)
        )
