with margins as (
    select * from {{ ref('new_customer_margins_by_period') }}
    where new_customers <> 0
),

costed as (
    select * from {{ ref('orders_by_period') }}
    where costed_orders <> 0
),

known as (
    select
        {{ figure_keys() }},
        {{ known_amount('margin', 'costed') }} as margin,
        customer_months
    from margins
)

select
    {{ figure_keys() }},
    margin as numerator,
    customer_months as denominator,
    {{ monthly_margin_per_new_customer('margin', 'customer_months') }} as value
from known
