select
    {{ period_keys() }},
    revenue / order_years as numerator,
    buyers as denominator,
    {{ customer_value('revenue / order_years', 'buyers') }} as value
from {{ ref('orders_by_period') }}
inner join {{ ref('buyers_by_period') }} using ({{ period_keys() }})
where {{ metric_scope() }}
