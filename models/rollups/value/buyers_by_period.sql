with customer_orders as (
    select * from {{ ref('customer_orders_by_period') }}
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

order_years as (
    select * from {{ ref('order_years') }}
),

buyers as (
    select
        {{ period_columns('customer_orders') }},
        order_years.order_years,
        {{ inherit_from_customer() }}
    from customer_orders
    inner join order_years
        on
            customer_orders.grain = order_years.grain
            and customer_orders.period_start = order_years.period_start
    left join customers on customer_orders.customer_id = customers.customer_id
)

select
    {{ period_columns() }},
    {{ slice_columns('accounts') }},
    max(order_years) as order_years,
    cast(count(*) as double) as buyers
from buyers
group by {{ slice_sets('accounts', by=period_columns()) }}
