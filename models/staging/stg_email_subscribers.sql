with landed as (
    select * from {{ ref('landing_email_subscribers') }}
),

cells as (
    select
        {{ unknown_columns('email_subscribers') }},
        {{ text('subscriber_id') }} as subscriber_id,
        {{ text('list_name') }} as list_name,
        {{ text('subscribed_on') }} as subscribed_on_text,
        {{ text('unsubscribed_on') }} as unsubscribed_on_text
    from landed
),

typed as (
    select
        *,
        {{ instant('subscribed_on_text') }} as subscribed_at,
        {{ local_date('subscribed_at', 'subscribed_on_text') }} as subscribed_on,
        {{ instant('unsubscribed_on_text') }} as unsubscribed_at,
        {{ local_date('unsubscribed_at', 'unsubscribed_on_text') }} as unsubscribed_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when subscriber_id is null then 'subscriber_id is missing' end,
            case when subscribed_on_text is null then 'subscribed_on is missing' end,
            {{ is_no_date('subscribed_on') }},
            {{ is_no_date('unsubscribed_on') }},
            {{ ends_before('unsubscribed_on', 'subscribed_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'subscribed_on_text', 'subscribed_at', 'unsubscribed_on_text',
        'unsubscribed_at', 'defects',
    ]) }},
    {{ verdict(['subscriber_id', 'list_name']) }}
from checked
