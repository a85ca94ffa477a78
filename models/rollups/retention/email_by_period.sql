with subscriptions as (
    select * from {{ ref('fct_email_subscriptions') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

events as (
    select
        list,
        subscribed_on as date_day,
        1 as subscribed,
        0 as unsubscribed
    from subscriptions
    union all
    select
        list,
        unsubscribed_on as date_day,
        0 as subscribed,
        1 as unsubscribed
    from subscriptions
    where unsubscribed_on is not null
),

by_day as (
    select
        date_day,
        {{ slice_columns('email') }},
        sum(subscribed) as subscribed,
        sum(unsubscribed) as unsubscribed
    from events
    group by {{ slice_sets('email', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['subscribed', 'unsubscribed'],
        running_totals=['subscribed', 'unsubscribed'],
    ) }}
)

select
    {{ figure_keys() }},
    subscribed_before - unsubscribed_before as opening_subscribers,
    subscribed,
    unsubscribed
from by_period
