select
    {{ figure_keys() }},
    created_deals as numerator,
    cast(null as double) as denominator,
    created_deals as value
from {{ ref('deals_by_period') }}
where created_deals <> 0
