select
    {{ figure_keys() }},
    cast(closing_mrr as double) as numerator,
    cast(null as double) as denominator,
    cast(closing_mrr as double) as value
from {{ ref('mrr_by_period') }}
