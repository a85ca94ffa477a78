with orders as (
    select * from {{ ref('orders_by_period') }}
    where grain in ('year', 'trailing_12_months', 'all_time')
),

buyers as (
    select * from {{ ref('buyers_by_period') }}
)

select
    {{ figure_keys() }},
    {{ yearly('orders.revenue', 'buyers.order_years') }} as numerator,
    buyers.buyers as denominator,
    {{ customer_value(
        'orders.revenue', 'buyers.buyers', 'buyers.order_years'
    ) }} as value
from orders
inner join buyers using ({{ figure_keys() }})
