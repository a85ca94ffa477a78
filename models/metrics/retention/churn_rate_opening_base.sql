select
    {{ figure_keys() }},
    lost_customers as numerator,
    opening_customers as denominator,
    {{ churn_rate('lost_customers', 'opening_customers') }} as value
from {{ ref('customers_by_period') }}
where
    (lost_customers <> 0 or opening_customers <> 0)
    and {{ is_slice_of('accounts') }}
