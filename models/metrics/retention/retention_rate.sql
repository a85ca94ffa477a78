select
    {{ period_keys() }},
    closing_customers - new_customers as numerator,
    opening_customers as denominator,
    {{ retention_rate(
        'opening_customers', 'new_customers', 'closing_customers'
    ) }} as value
from {{ ref('customers_by_period') }}
where
    {{ metric_scope() }}
    and (opening_customers <> 0 or new_customers <> 0)
