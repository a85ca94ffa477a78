select
    {{ figure_keys() }},
    cast({{ gross_retained_mrr(
        'opening_mrr', 'contraction_mrr', 'churned_mrr'
    ) }} as double) as numerator,
    cast(opening_mrr as double) as denominator,
    {{ gross_revenue_retention(
        'opening_mrr', 'contraction_mrr', 'churned_mrr'
    ) }} as value
from {{ ref('mrr_movements_by_period') }}
where opening_mrr <> 0
