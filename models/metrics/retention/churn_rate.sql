select
    {{ figure_keys() }},
    lost_customers as numerator,
    closing_customers as denominator,
    {{ churn_rate('lost_customers', 'closing_customers') }} as value
from {{ ref('customers_by_period') }}
where
    (lost_customers <> 0 or closing_customers <> 0)
    and {{ is_slice_of('accounts') }}
