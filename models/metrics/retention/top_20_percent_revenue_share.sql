select
    {{ figure_keys() }},
    top_revenue as numerator,
    revenue as denominator,
    {{ top_20_percent_revenue_share('top_revenue', 'revenue') }} as value
from {{ ref('top_buyers_by_period') }}
