select
    {{ figure_keys() }},
    lost_customers as numerator,
    cast(null as double) as denominator,
    lost_customers as value
from {{ ref('customers_by_period') }}
where lost_customers <> 0
