select
    {{ figure_keys() }},
    lost_customers as numerator,
    {{ total_base('opening_customers', 'new_customers') }} as denominator,
    {{ churn_rate_total_base(
        'lost_customers', 'opening_customers', 'new_customers'
    ) }} as value
from {{ ref('customers_by_period') }}
where
    (opening_customers <> 0 or new_customers <> 0)
    and {{ is_slice_of('accounts') }}
