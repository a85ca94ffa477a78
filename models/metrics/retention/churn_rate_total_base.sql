select
    {{ period_keys() }},
    lost_customers as numerator,
    opening_customers + new_customers as denominator,
    {{ churn_rate('lost_customers', 'opening_customers + new_customers') }} as value
from {{ ref('customers_by_period') }}
where
    {{ metric_scope() }}
    and (opening_customers <> 0 or new_customers <> 0)
