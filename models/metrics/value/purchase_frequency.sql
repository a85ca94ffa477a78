with orders as (
    select * from {{ ref('orders_by_period') }}
),

buyers as (
    select * from {{ ref('buyers_by_period') }}
),

yearly as (
    select
        {{ figure_keys() }},
        orders.orders / buyers.order_years as yearly_orders,
        buyers.buyers
    from orders
    inner join buyers using ({{ figure_keys() }})
    where grain in ('year', 'trailing_12_months', 'all_time')
)

select
    {{ figure_keys() }},
    yearly_orders as numerator,
    buyers as denominator,
    {{ purchase_frequency('yearly_orders', 'buyers') }} as value
from yearly
