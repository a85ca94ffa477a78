select
    {{ figure_keys() }},
    cast(contraction_mrr as double) as numerator,
    cast(null as double) as denominator,
    cast(contraction_mrr as double) as value
from {{ ref('mrr_movements_by_period') }}
where contraction_mrr <> 0
