select
    {{ figure_keys() }},
    cast(closing_mrr as double) as numerator,
    cast(paying_customers as double) as denominator,
    {{ average_revenue_per_account('closing_mrr', 'paying_customers') }} as value
from {{ ref('mrr_movements_by_period') }}
