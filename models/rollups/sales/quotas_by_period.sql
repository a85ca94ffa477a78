with quotas as (
    select * from {{ ref('fct_quotas') }}
),

won_deals as (
    select * from {{ ref('fct_deals') }}
    where is_won
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

quota_days as (
    select
        {{ days_between(
            'quotas.starts_on',
            'least(quotas.ends_on, (select max(period_end) - 1 from calendar))',
        ) }} as date_day,
        quotas.starts_on,
        quotas.amount,
        quotas.days,
        reporting_window.as_of,
        quotas.{{ dimensions_of('quotas') | join(', quotas.') }}
    from quotas
    cross join reporting_window
),

events as (
    select
        date_day,
        date_day <= as_of as is_past,
        1 as quota_days,
        {{ share(
            'amount',
            before=days_from('starts_on', 'date_day'),
            through=days_from('starts_on', 'date_day') ~ ' + 1',
            whole='days',
        ) | indent(8) }} as quota_amount,
        0 as won_deals,
        0 as won_amount,
        {{ dimensions_of('quotas') | join(', ') }}
    from quota_days
    union all
    select
        closed_on as date_day,
        true as is_past,
        0 as quota_days,
        0 as quota_amount,
        1 as won_deals,
        coalesce(amount, 0) as won_amount,
        {{ dimensions_of('quotas') | join(', ') }}
    from won_deals
),

by_day as (
    select
        date_day,
        {{ slice_columns('quotas') }},
        coalesce(sum(quota_days) filter (where is_past), 0) as quota_days,
        coalesce(sum(quota_amount) filter (where is_past), 0) as quota_amount,
        sum(quota_days) as planned_days,
        sum(quota_amount) as planned_amount,
        sum(won_deals) as won_deals,
        sum(won_amount) as won_amount
    from events
    group by {{ slice_sets('quotas', by='date_day') }}
),

by_period as (
    {{ read_meters(['quota_days', 'quota_amount', 'planned_days', 'planned_amount',
        'won_deals', 'won_amount']) }}
)

select * from by_period
