select
    {{ period_keys() }},
    costed_revenue - cost as numerator,
    costed_revenue as denominator,
    {{ profit_margin('costed_revenue - cost', 'costed_revenue') }} as value
from {{ ref('orders_by_period') }}
where
    {{ metric_scope() }}
    and costed_orders <> 0
