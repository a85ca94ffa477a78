select
    {{ figure_keys() }},
    open_deals_to_date as numerator,
    cast(null as double) as denominator,
    open_deals_to_date as value
from {{ ref('deals_by_period') }}
where open_deals_before <> 0 or open_deals_to_date <> 0
