with orders as (
    select * from {{ ref('stg_orders') }}
    where is_valid
),

spans as (
    select * from {{ ref('fct_customer_spans') }}
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

-- an order belongs to the span that started last before it
placed as (
    select
        orders.order_id,
        orders.customer_id,
        orders.ordered_at,
        orders.ordered_on,
        orders.revenue,
        orders.cost,
        orders.product,
        {{ is_net_new('spans', 'orders') }} as is_net_new
    from orders
    inner join reporting_window on orders.ordered_on <= reporting_window.as_of
    left join spans
        on
            orders.customer_id = spans.customer_id
            and orders.ordered_on >= spans.started_on
            and orders.ordered_on < coalesce(
                spans.next_started_on, date '9999-12-31'
            )
)

select
    placed.order_id,
    placed.customer_id,
    placed.ordered_at,
    placed.ordered_on,
    placed.revenue,
    placed.cost,
    placed.is_net_new,
    coalesce(customers.is_marketing_sourced, false) as is_marketing_sourced,
    {{ inherit_from_customer() }},
    {{ text_or_none('placed.product') }} as product
from placed
left join customers on placed.customer_id = customers.customer_id
