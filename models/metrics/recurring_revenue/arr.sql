select
    {{ figure_keys() }},
    {{ annual_recurring_revenue('closing_mrr') }} as numerator,
    cast(null as double) as denominator,
    {{ annual_recurring_revenue('closing_mrr') }} as value
from {{ ref('mrr_by_period') }}
