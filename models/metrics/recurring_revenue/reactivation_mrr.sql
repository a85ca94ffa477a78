select
    {{ figure_keys() }},
    cast(reactivation_mrr as double) as numerator,
    cast(null as double) as denominator,
    cast(reactivation_mrr as double) as value
from {{ ref('mrr_movements_by_period') }}
where reactivation_mrr <> 0
