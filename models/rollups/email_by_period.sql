with meters as (
    {{ read_meters(
        ref('email_by_day'),
        ['subscribed', 'unsubscribed'],
        running_totals=['subscribed', 'unsubscribed'],
    ) | indent }}
)

select
    {{ period_keys() }},
    subscribed_before - unsubscribed_before as opening_subscribers,
    subscribed,
    unsubscribed
from meters
