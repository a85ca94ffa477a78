select
    {{ period_keys() }},
    marketing_customers as numerator,
    new_customers as denominator,
    {{ marketing_sourced_rate('marketing_customers', 'new_customers') }} as value
from {{ ref('customers_by_period') }}
where
    {{ metric_scope() }}
    and new_customers <> 0
