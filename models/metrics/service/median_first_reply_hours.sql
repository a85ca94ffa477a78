select
    {{ figure_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    median_first_reply_hours as value
from {{ ref('first_reply_medians_by_period') }}
