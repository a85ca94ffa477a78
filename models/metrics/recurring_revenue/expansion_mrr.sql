select
    {{ figure_keys() }},
    cast(expansion_mrr as double) as numerator,
    cast(null as double) as denominator,
    cast(expansion_mrr as double) as value
from {{ ref('mrr_movements_by_period') }}
where expansion_mrr <> 0
