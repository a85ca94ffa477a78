select
    {{ figure_keys() }},
    won_amount as numerator,
    cast(null as double) as denominator,
    won_amount as value
from {{ ref('deals_by_period') }}
where won_deals <> 0
