select
    {{ figure_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    median_cycle_days as value
from {{ ref('sales_cycle_medians_by_period') }}
