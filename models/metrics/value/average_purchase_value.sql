select
    {{ figure_keys() }},
    revenue as numerator,
    orders as denominator,
    {{ average_purchase_value('revenue', 'orders') }} as value
from {{ ref('orders_by_period') }}
where orders <> 0
