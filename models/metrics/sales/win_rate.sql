select
    {{ figure_keys() }},
    won_deals as numerator,
    closed_deals as denominator,
    {{ win_rate('won_deals', 'closed_deals') }} as value
from {{ ref('deals_by_period') }}
where closed_deals <> 0
