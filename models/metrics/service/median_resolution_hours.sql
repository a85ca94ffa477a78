select
    {{ period_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ hours('median_resolution_microseconds') }} as value
from {{ ref('resolution_medians_by_period') }}
where {{ metric_scope() }}
