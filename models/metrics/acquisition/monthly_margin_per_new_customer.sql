with margins as (
    select
        {{ period_keys() }},
        {{ known_amount('margin', ref('orders_by_day'), 'costed_orders') }} as margin,
        customer_months
    from {{ ref('new_customer_margins_by_period') }}
    where new_customers <> 0
)

select
    {{ period_keys() }},
    margin as numerator,
    customer_months as denominator,
    {{ monthly_margin_per_new_customer('margin', 'customer_months') }} as value
from margins
where {{ metric_scope() }}
