select
    {{ figure_keys() }},
    costed_margin as numerator,
    costed_revenue as denominator,
    {{ profit_margin('costed_margin', 'costed_revenue') }} as value
from {{ ref('orders_by_period') }}
where costed_orders <> 0
