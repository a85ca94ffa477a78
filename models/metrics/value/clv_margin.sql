select
    {{ period_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ clv_margin('lifetime_value.value', 'profit_margin.value') }} as value
from {{ ref('lifetime_value') }} as lifetime_value
full join {{ ref('profit_margin') }} as profit_margin using ({{ period_keys() }})
where {{ metric_scope() }}
