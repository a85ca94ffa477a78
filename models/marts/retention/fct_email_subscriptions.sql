with subscribers as (
    select * from {{ ref('stg_email_subscribers') }}
    where is_valid
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
)

select
    subscribers.subscriber_id,
    {{ text_or_none('subscribers.list_name') }} as list,
    subscribers.subscribed_on,
    {{ by_as_of('subscribers.unsubscribed_on', 'subscribers.unsubscribed_on') }}
        as unsubscribed_on
from subscribers
inner join reporting_window on subscribers.subscribed_on <= reporting_window.as_of
