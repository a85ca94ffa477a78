select
    {{ figure_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    median_resolution_hours as value
from {{ ref('resolution_medians_by_period') }}
