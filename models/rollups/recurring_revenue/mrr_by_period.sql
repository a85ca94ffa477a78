with subscriptions as (
    select * from {{ ref('fct_subscriptions') }}
    where monthly_amount is not null
),

calendar as (
    select * from {{ ref('calendar') }}
),

steps as (
    select
        started_on as date_day,
        monthly_amount as step,
        {{ dimensions_of('subscriptions') | join(', ') }}
    from subscriptions
    union all
    select
        ended_on as date_day,
        -monthly_amount as step,
        {{ dimensions_of('subscriptions') | join(', ') }}
    from subscriptions
    where ended_on is not null
),

by_day as (
    select
        date_day,
        {{ slice_columns('subscriptions') }},
        sum(step) as mrr
    from steps
    group by {{ slice_sets('subscriptions', by='date_day') }}
),

by_period as (
    {{ read_meters(['mrr'], running_totals=['mrr'], as_type='decimal(38, 8)') }}
)

select
    {{ figure_keys() }},
    mrr_to_date as closing_mrr
from by_period
