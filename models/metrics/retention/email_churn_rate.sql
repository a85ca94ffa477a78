select
    {{ figure_keys() }},
    unsubscribed as numerator,
    {{ total_base('opening_subscribers', 'subscribed') }} as denominator,
    {{ churn_rate_total_base(
        'unsubscribed', 'opening_subscribers', 'subscribed'
    ) }} as value
from {{ ref('email_by_period') }}
where opening_subscribers <> 0 or subscribed <> 0
