{% set dimensions = dimension_sets()['stage_visits'] %}

select
    exited_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) as ended_visits,
    count(*) filter (where is_lost_in_stage) as lost_visits,
    sum(stage_microseconds) as stage_microseconds
from {{ ref('fct_stage_visits') }}
where exited_on is not null
group by {{ slice_sets(dimensions, by='exited_on') }}
