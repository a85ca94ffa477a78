{% set dimensions = dimension_sets()['tickets'] %}

select
    calendar.grain,
    calendar.period_start,
    calendar.period_end,
    calendar.is_complete,
    {{ slice_columns(dimensions) }},
    median(cast(resolution_microseconds as double)) as median_resolution_microseconds
from {{ ref('fct_tickets') }}
inner join {{ ref('calendar_days') }} as calendar_days
    on resolved_on = calendar_days.date_day
inner join {{ ref('calendar') }} as calendar using (grain, period_start)
where resolution_microseconds is not null
group by {{ slice_sets(
    dimensions,
    by='calendar.grain, calendar.period_start, calendar.period_end, calendar.is_complete'
) }}
