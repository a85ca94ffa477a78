select
    {{ figure_keys() }},
    created_amount as numerator,
    cast(null as double) as denominator,
    created_amount as value
from {{ ref('deals_by_period') }}
where created_deals <> 0
