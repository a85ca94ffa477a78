select
    {{ figure_keys() }},
    marketing_customers as numerator,
    new_customers as denominator,
    {{ marketing_sourced_rate('marketing_customers', 'new_customers') }} as value
from {{ ref('customers_by_period') }}
where
    new_customers <> 0
    and {{ is_slice_of('accounts') }}
