-- medians do not add up: each period and slice takes its own over the tickets
with tickets as (
    select * from {{ ref('fct_tickets') }}
    where resolved_on is not null
),

calendar_days as (
    select * from {{ ref('calendar_days') }}
),

placed as (
    select
        {{ period_columns('calendar_days') }},
        tickets.resolution_microseconds,
        tickets.{{ dimensions_of('tickets') | join(', tickets.') }}
    from tickets
    inner join calendar_days on tickets.resolved_on = calendar_days.date_day
)

select
    {{ period_columns() }},
    {{ slice_columns('tickets') }},
    {{ hours('median(cast(resolution_microseconds as double))') }}
        as median_resolution_hours
from placed
group by {{ slice_sets('tickets', by=period_columns()) }}
