{% set dimensions = dimension_sets()['buyers'] %}

with first_order as (
    select min(ordered_on) as ordered_on from {{ ref('fct_orders') }}
),

-- all_time figures are yearly: spread over the years since the first order
buyers as (
    select
        {{ period_columns('customer_orders') }},
        case
            when customer_orders.grain = 'all_time' then {{ days_from(
                'first_order.ordered_on', 'customer_orders.period_end'
            ) }} / 365.25
            else 1
        end as order_years,
        {{ customer_attributes() }}
    from {{ ref('customer_orders_by_period') }} as customer_orders
    cross join first_order
    left join {{ ref('dim_customers') }} as customers
        on customer_orders.customer_id = customers.customer_id
)

select
    {{ period_columns() }},
    {{ slice_columns(dimensions) }},
    any_value(order_years) as order_years,
    cast(count(*) as double) as buyers
from buyers
group by {{ slice_sets(dimensions, by=period_columns()) }}
