"""What customers bought (D1.4, D1.5, D3.3, D3.4, D3.8, D4)."""

from collections import defaultdict
from decimal import Decimal
from types import SimpleNamespace

from .figures import Figures, ratio
from .lifecycle import Span
from .periods import Period, month_number, one_month_later, years
from .slicing import (
    CUSTOMER,
    CUSTOMER_PRODUCT,
    NONE,
    TOTAL,
    Dated,
    Slicing,
    own_text,
)
from .world import World


def measure_orders(world: World, spans: list[Span], slicing: Slicing, periods, figures):
    orders = read_orders(world, spans)
    first_order = min((order.on for order in orders), default=None)
    groups = slicing.group(orders, CUSTOMER_PRODUCT, lambda order: order.attributes)
    for piece, members in groups.items():
        dated = Dated(members)
        for period in periods:
            found = dated.within(period)
            if found:
                put_purchases(figures, period, piece, found, first_order)
                put_margin(figures, period, piece, found)
                put_net_new(world, figures, period, piece, found)
    every = Dated(orders)
    for period in periods:
        found = every.within(period)
        if found:
            figures.put_ratio(
                "top_20_percent_revenue_share",
                period,
                TOTAL,
                top_fifth(found),
                total(found),
            )
    measure_monthly_margin(world, spans, orders, slicing, periods, figures)


def read_orders(world: World, spans: list[Span]) -> list:
    orders = [
        SimpleNamespace(
            order_id=row.order_id,
            customer_id=row.customer_id,
            at=row.ordered_at.at,
            on=row.ordered_at.on,
            revenue=row.revenue,
            cost=row.cost,
            attributes={
                **world.customer_attributes(row.customer_id),
                "product": own_text(row.product) or NONE,
            },
            is_net_new=False,
        )
        for row in world.orders
    ]
    mark_net_new(orders, spans, world.settings.new_revenue_rule)
    return orders


def mark_net_new(orders: list, spans: list[Span], rule: str) -> None:
    """Which orders come from customers still "new" (D3.8).

    An order belongs to its customer's latest span that has begun; an order before
    any has begun is not net new.
    """
    spans_of = by_customer(spans)
    orders_of_span = defaultdict(list)
    for order in orders:
        begun = [
            span for span in spans_of[order.customer_id] if span.started_on <= order.on
        ]
        if begun:
            orders_of_span[max(begun, key=lambda span: span.started_on)].append(order)
    for span, own in orders_of_span.items():
        if rule == "first_purchase":
            min(own, key=lambda order: (order.at, order.order_id)).is_net_new = True
            continue
        for order in own:
            order.is_net_new = order.on < one_month_later(span.started_on)


def by_customer(things) -> dict:
    found = defaultdict(list)
    for thing in things:
        found[thing.customer_id].append(thing)
    return found


def total(orders) -> Decimal:
    return sum((order.revenue for order in orders), Decimal(0))


def put_purchases(figures: Figures, period: Period, piece, orders, first_order) -> None:
    """revenue, average_purchase_value, and the two yearly figures (D3.4).

    At all_time the yearly figure is the total divided by the years since the first
    order of all.
    """
    revenue, count = total(orders), len(orders)
    customers = len({order.customer_id for order in orders})
    figures.put_total("revenue", period, piece, revenue)
    figures.put_ratio("average_purchase_value", period, piece, revenue, count)
    if period.grain == "all_time":
        elapsed = years((period.end - first_order).days)
        revenue, count = ratio(revenue, elapsed), ratio(count, elapsed)
    figures.put_ratio("purchase_frequency", period, piece, count, customers)
    figures.put_ratio("customer_value", period, piece, revenue, customers)


def margin(orders) -> Decimal:
    """Revenue less cost, of orders whose cost is known."""
    return sum((order.revenue - order.cost for order in orders), Decimal(0))


def put_margin(figures: Figures, period: Period, piece, orders) -> None:
    """profit_margin over the orders whose cost is known (D4)."""
    costed = [order for order in orders if order.cost is not None]
    if costed:
        figures.put_ratio("profit_margin", period, piece, margin(costed), total(costed))


def put_net_new(world: World, figures: Figures, period: Period, piece, orders) -> None:
    """net_new_revenue, and the part of it that marketing sourced (D3.8, D1.4)."""
    net_new = [order for order in orders if order.is_net_new]
    if not net_new:
        return
    sourced = [
        order for order in net_new if world.is_marketing_sourced(order.customer_id)
    ]
    figures.put_total("net_new_revenue", period, piece, total(net_new))
    figures.put_ratio(
        "marketing_sourced_revenue_rate", period, piece, total(sourced), total(net_new)
    )


def top_fifth(orders) -> Decimal:
    """Revenue of the best fifth of the purchasing customers (D3.3)."""
    spent = defaultdict(Decimal)
    for order in orders:
        spent[order.customer_id] += order.revenue
    ranked = sorted(spent, key=lambda customer_id: (-spent[customer_id], customer_id))
    fifth = (len(ranked) + 4) // 5
    return sum((spent[customer_id] for customer_id in ranked[:fifth]), Decimal(0))


def measure_monthly_margin(world, spans, orders, slicing, periods, figures) -> None:
    """monthly_margin_per_new_customer, by spans and their first months (D1.5)."""
    costed = [order for order in orders if order.cost is not None]
    orders_of = by_customer(costed)
    cohort = []
    for span in spans:
        first, last = observed_months(world, span)
        own = [
            order
            for order in orders_of[span.customer_id]
            if first <= month_number(order.on) <= last
        ]
        cohort.append(
            SimpleNamespace(
                customer_id=span.customer_id,
                on=span.started_on,
                margin=margin(own),
                months=last - first + 1,
            )
        )
    groups = slicing.group(
        cohort, CUSTOMER, lambda new: world.customer_attributes(new.customer_id)
    )
    for piece, members in groups.items():
        dated = Dated(members)
        for period in periods:
            new = dated.within(period)
            if new:
                earned = (
                    sum((one.margin for one in new), Decimal(0)) if costed else None
                )
                figures.put_ratio(
                    "monthly_margin_per_new_customer",
                    period,
                    piece,
                    earned,
                    sum(one.months for one in new),
                )


def observed_months(world: World, span: Span) -> tuple[int, int]:
    """The first and last calendar month of a new customer's window."""
    first = month_number(span.started_on)
    last = min(
        first + world.settings.payback_window_months - 1,
        month_number(world.as_of),
        month_number(span.ended_on or world.as_of),
    )
    return first, last
