select
    {{ figure_keys() }},
    cast(new_mrr as double) as numerator,
    cast(null as double) as denominator,
    cast(new_mrr as double) as value
from {{ ref('mrr_movements_by_period') }}
where new_mrr <> 0
