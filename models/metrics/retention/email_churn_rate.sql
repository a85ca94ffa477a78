select
    {{ period_keys() }},
    unsubscribed as numerator,
    opening_subscribers + subscribed as denominator,
    {{ churn_rate('unsubscribed', 'opening_subscribers + subscribed') }} as value
from {{ ref('email_by_period') }}
where
    {{ metric_scope() }}
    and (opening_subscribers <> 0 or subscribed <> 0)
