with visits as (
    select * from {{ ref('fct_stage_visits') }}
    where exited_on is not null
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        exited_on as date_day,
        {{ slice_columns('stage_visits') }},
        count(*) as ended_visits,
        count(*) filter (where is_lost_in_stage) as lost_visits,
        sum(stage_microseconds) as stage_microseconds
    from visits
    group by {{ slice_sets('stage_visits', by='exited_on') }}
),

by_period as (
    {{ read_meters(['ended_visits', 'lost_visits', 'stage_microseconds']) }}
)

select
    {{ figure_keys() }},
    ended_visits,
    lost_visits,
    {{ days('stage_microseconds') }} as stage_days
from by_period
