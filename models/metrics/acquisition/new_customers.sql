select
    {{ figure_keys() }},
    new_customers as numerator,
    cast(null as double) as denominator,
    new_customers as value
from {{ ref('customers_by_period') }}
where new_customers <> 0
