select
    {{ figure_keys() }},
    cast({{ net_retained_mrr(
        'opening_mrr', 'expansion_mrr', 'contraction_mrr', 'churned_mrr'
    ) }} as double) as numerator,
    cast(opening_mrr as double) as denominator,
    {{ net_revenue_retention(
        'opening_mrr', 'expansion_mrr', 'contraction_mrr', 'churned_mrr'
    ) }} as value
from {{ ref('mrr_movements_by_period') }}
where opening_mrr <> 0
