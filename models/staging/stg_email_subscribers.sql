with source as (
    select * from {{ raw('email_subscribers') }}
),

typed as (
    select
        {{ pass_through('email_subscribers') }},
        {{ text('subscriber_id') }} as subscriber_id,
        {{ text('list_name') }} as list_name,
        {{ local_date('subscribed_on') }} as subscribed_on,
        {{ local_date('unsubscribed_on') }} as unsubscribed_on,
        {{ complaints([
            is_missing('subscriber_id'),
            is_missing('subscribed_on'),
            is_no_date('subscribed_on'),
            is_no_date('unsubscribed_on'),
            ends_before('unsubscribed_on', 'subscribed_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['subscriber_id', 'list_name']) }}
from typed
