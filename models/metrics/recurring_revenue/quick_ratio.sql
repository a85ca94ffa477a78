select
    {{ figure_keys() }},
    cast({{ gained_mrr(
        'new_mrr', 'reactivation_mrr', 'expansion_mrr'
    ) }} as double) as numerator,
    cast({{ lost_mrr('contraction_mrr', 'churned_mrr') }} as double) as denominator,
    {{ quick_ratio(
        'new_mrr', 'reactivation_mrr', 'expansion_mrr',
        'contraction_mrr', 'churned_mrr',
    ) }} as value
from {{ ref('mrr_movements_by_period') }}
where
    {{ gained_mrr('new_mrr', 'reactivation_mrr', 'expansion_mrr') }} <> 0
    or {{ lost_mrr('contraction_mrr', 'churned_mrr') }} <> 0
