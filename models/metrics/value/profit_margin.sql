select
    {{ figure_keys() }},
    {{ gross_margin('costed_revenue', 'cost') }} as numerator,
    costed_revenue as denominator,
    {{ profit_margin('costed_revenue', 'cost') }} as value
from {{ ref('orders_by_period') }}
where costed_orders <> 0
