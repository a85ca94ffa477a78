select
    {{ figure_keys() }},
    revenue as numerator,
    cast(null as double) as denominator,
    revenue as value
from {{ ref('orders_by_period') }}
where orders <> 0
