select
    {{ figure_keys() }},
    won_amount as numerator,
    closed_amount as denominator,
    {{ win_rate_by_amount('won_amount', 'closed_amount') }} as value
from {{ ref('deals_by_period') }}
where closed_deals <> 0
