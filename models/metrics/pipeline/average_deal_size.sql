select
    {{ figure_keys() }},
    won_amount as numerator,
    priced_won_deals as denominator,
    {{ average_deal_size('won_amount', 'priced_won_deals') }} as value
from {{ ref('deals_by_period') }}
where won_deals <> 0
