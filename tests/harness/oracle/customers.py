"""Customers as a balance, and its rates (section 2; D1.4, D2, D3.1, D3.3, D3.10)."""

from datetime import timedelta
from fractions import Fraction

from .figures import Figure, Figures, ratio
from .lifecycle import Span
from .periods import DAY, Period, years
from .slicing import CUSTOMER, CUSTOMER_CAMPAIGN, Dated, Slicing
from .world import World

EXPANSIONS = ("upsell", "cross_sell")
YEARS_OF_A_GRAIN = {
    "week": years(7),
    "month": Fraction(1, 12),
    "quarter": Fraction(1, 4),
    "year": Fraction(1),
    "trailing_12_months": Fraction(1),
}


def measure_customers(
    world: World, spans: list[Span], slicing: Slicing, periods, figures
):
    """Every metric that counts customers, in every slice and period."""
    won = [
        deal
        for deal in world.deals.values()
        if deal.state == "won" and deal.type in EXPANSIONS and deal.customer_id
    ]
    wins = slicing.group(
        won, CUSTOMER, lambda deal: world.customer_attributes(deal.customer_id)
    )
    wins = {piece: Dated(deals) for piece, deals in wins.items()}
    groups = slicing.group(
        spans,
        CUSTOMER_CAMPAIGN,
        lambda span: world.customer_attributes(span.customer_id),
    )
    for piece, members in groups.items():
        piece_wins = wins.get(piece, Dated())
        for period in periods:
            opening, new, lost, closing = balance(members, period)
            put_balance(figures, period, piece, opening, len(new), lost, closing)
            if new:
                sourced = sum(
                    world.is_marketing_sourced(span.customer_id) for span in new
                )
                figures.put_ratio(
                    "marketing_sourced_rate", period, piece, sourced, len(new)
                )
            if opening or new:
                expanded = expanded_customers(members, piece_wins, period)
                figures.put_ratio(
                    "upsell_rate", period, piece, len(expanded), opening + len(new)
                )
            put_lifespan(world, figures, period, piece, members, opening, lost)


def balance(spans: list[Span], period: Period) -> tuple:
    """S, the spans that begin (N is their number), L and E, each by its definition."""
    before, last = period.start - DAY, period.end - DAY
    opening = sum(span.is_active_on(before) for span in spans)
    new = [span for span in spans if period.holds(span.started_on)]
    lost = sum(
        span.ended_on is not None and period.holds(span.ended_on) for span in spans
    )
    closing = sum(span.is_active_on(last) for span in spans)
    return opening, new, lost, closing


def put_balance(figures: Figures, period, piece, opening, new, lost, closing) -> None:
    """Base figures; retention_rate and the churn rates on their three bases."""
    if new:
        figures.put_total("new_customers", period, piece, new)
    if lost:
        figures.put_total("lost_customers", period, piece, lost)
    if opening or new or lost:
        figures.put_total("active_customers", period, piece, closing)
    if opening or new:
        figures.put_ratio("retention_rate", period, piece, closing - new, opening)
        figures.put_ratio("churn_rate_total_base", period, piece, lost, opening + new)
    if lost or closing:
        figures.put_ratio("churn_rate", period, piece, lost, closing)
    if lost or opening:
        figures.put_ratio("churn_rate_opening_base", period, piece, lost, opening)


def expanded_customers(spans: list[Span], wins: Dated, period: Period) -> set:
    """Customers served in the period who bought more in it (D3.10)."""
    served = {
        span.customer_id for span in spans if span.touches(period.start, period.end)
    }
    return served & {deal.customer_id for deal in wins.within(period)}


def put_lifespan(world: World, figures, period, piece, spans, opening, lost) -> None:
    """customer_lifespan_years, by observation or from churn (D1.2, D3.4)."""
    acquired = [span for span in spans if span.started_on < period.end]
    if world.settings.lifespan_method == "observed":
        if acquired:
            until = min(period.end, world.as_of + DAY)
            lived = sum(
                (
                    (min(span.ended_on or until, until) - span.started_on)
                    for span in acquired
                ),
                timedelta(0),
            )
            figures.put_ratio(
                "customer_lifespan_years",
                period,
                piece,
                years(lived.days),
                len(acquired),
            )
    elif acquired or opening or lost:
        length = YEARS_OF_A_GRAIN.get(period.grain) or years(
            (period.end - period.start).days
        )
        churn = ratio(lost, opening)
        annual = None if churn is None else churn / length
        value = ratio(1, annual)
        figures.put("customer_lifespan_years", period, piece, Figure(1, annual, value))
