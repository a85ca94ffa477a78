select
    {{ figure_keys() }},
    cast({{ annual_recurring_revenue('closing_mrr') }} as double) as numerator,
    cast(null as double) as denominator,
    cast({{ annual_recurring_revenue('closing_mrr') }} as double) as value
from {{ ref('mrr_by_period') }}
