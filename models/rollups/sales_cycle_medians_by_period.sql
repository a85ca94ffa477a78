{% set dimensions = dimension_sets()['deals'] %}

select
    calendar.grain,
    calendar.period_start,
    calendar.period_end,
    calendar.is_complete,
    {{ slice_columns(dimensions) }},
    median(cast(cycle_microseconds as double)) as median_cycle_microseconds
from {{ ref('fct_deals') }}
inner join {{ ref('calendar_days') }} as calendar_days
    on closed_on = calendar_days.date_day
inner join {{ ref('calendar') }} as calendar using (grain, period_start)
where cycle_microseconds is not null
group by {{ slice_sets(
    dimensions,
    by='calendar.grain, calendar.period_start, calendar.period_end, calendar.is_complete'
) }}
