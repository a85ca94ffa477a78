select
    {{ period_keys() }},
    orders / order_years as numerator,
    buyers as denominator,
    {{ purchase_frequency('orders / order_years', 'buyers') }} as value
from {{ ref('orders_by_period') }}
inner join {{ ref('buyers_by_period') }} using ({{ period_keys() }})
where {{ metric_scope() }}
