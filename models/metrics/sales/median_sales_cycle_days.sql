select
    {{ period_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ days('median_cycle_microseconds') }} as value
from {{ ref('sales_cycle_medians_by_period') }}
where {{ metric_scope() }}
