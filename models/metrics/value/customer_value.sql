with orders as (
    select * from {{ ref('orders_by_period') }}
),

buyers as (
    select * from {{ ref('buyers_by_period') }}
),

yearly as (
    select
        {{ figure_keys() }},
        orders.revenue / buyers.order_years as yearly_revenue,
        buyers.buyers
    from orders
    inner join buyers using ({{ figure_keys() }})
    where grain in ('year', 'trailing_12_months', 'all_time')
)

select
    {{ figure_keys() }},
    yearly_revenue as numerator,
    buyers as denominator,
    {{ customer_value('yearly_revenue', 'buyers') }} as value
from yearly
