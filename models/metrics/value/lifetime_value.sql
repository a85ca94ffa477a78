select
    {{ period_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ lifetime_value('customer_value.value', 'lifespan.value') }} as value
from {{ ref('customer_value') }} as customer_value
full join {{ ref('customer_lifespan_years') }} as lifespan
    using ({{ period_keys() }})
where {{ metric_scope() }}
