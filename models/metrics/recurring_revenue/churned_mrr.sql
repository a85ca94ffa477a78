select
    {{ figure_keys() }},
    cast(churned_mrr as double) as numerator,
    cast(null as double) as denominator,
    cast(churned_mrr as double) as value
from {{ ref('mrr_movements_by_period') }}
where churned_mrr <> 0
