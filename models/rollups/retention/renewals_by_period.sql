with renewals as (
    select * from {{ ref('fct_renewals') }}
    where outcome in ('renewed', 'lapsed')
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        due_on as date_day,
        {{ slice_columns('renewals') }},
        count(*) as decided_renewals,
        count(*) filter (where outcome = 'renewed') as renewed_renewals
    from renewals
    group by {{ slice_sets('renewals', by='due_on') }}
),

by_period as (
    {{ read_meters(['decided_renewals', 'renewed_renewals']) }}
)

select * from by_period
