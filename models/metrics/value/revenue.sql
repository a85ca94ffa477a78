select
    {{ period_keys() }},
    revenue as numerator,
    cast(null as double) as denominator,
    revenue as value
from {{ ref('orders_by_period') }}
where
    {{ metric_scope() }}
    and orders <> 0
