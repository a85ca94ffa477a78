select
    {{ figure_keys() }},
    net_new_revenue as numerator,
    cast(null as double) as denominator,
    net_new_revenue as value
from {{ ref('orders_by_period') }}
where net_new_orders <> 0
