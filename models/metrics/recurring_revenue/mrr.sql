select
    {{ figure_keys() }},
    closing_mrr as numerator,
    cast(null as double) as denominator,
    closing_mrr as value
from {{ ref('mrr_by_period') }}
