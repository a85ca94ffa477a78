select
    {{ figure_keys() }},
    {{ retained_customers('new_customers', 'closing_customers') }} as numerator,
    opening_customers as denominator,
    {{ retention_rate(
        'opening_customers', 'new_customers', 'closing_customers'
    ) }} as value
from {{ ref('customers_by_period') }}
where
    (opening_customers <> 0 or new_customers <> 0)
    and {{ is_slice_of('accounts') }}
