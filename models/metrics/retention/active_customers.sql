select
    {{ figure_keys() }},
    closing_customers as numerator,
    cast(null as double) as denominator,
    closing_customers as value
from {{ ref('customers_by_period') }}
where opening_customers <> 0 or new_customers <> 0
