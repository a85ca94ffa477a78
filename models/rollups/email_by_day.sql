{% set dimensions = dimension_sets()['email'] %}

with events as (
    select
        list,
        subscribed_on as date_day,
        1 as subscribed,
        0 as unsubscribed
    from {{ ref('fct_email_subscriptions') }}
    union all
    select
        list,
        unsubscribed_on as date_day,
        0 as subscribed,
        1 as unsubscribed
    from {{ ref('fct_email_subscriptions') }}
    where unsubscribed_on is not null
)

select
    date_day,
    {{ slice_columns(dimensions) }},
    sum(subscribed) as subscribed,
    sum(unsubscribed) as unsubscribed
from events
group by {{ slice_sets(dimensions, by='date_day') }}
