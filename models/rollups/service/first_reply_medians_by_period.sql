-- medians do not add up: each period and slice takes its own over the tickets
with tickets as (
    select * from {{ ref('fct_tickets') }}
    where first_replied_on is not null
),

calendar_days as (
    select * from {{ ref('calendar_days') }}
),

placed as (
    select
        {{ period_columns('calendar_days') }},
        tickets.first_reply_microseconds,
        tickets.{{ dimensions_of('tickets') | join(', tickets.') }}
    from tickets
    inner join calendar_days on tickets.first_replied_on = calendar_days.date_day
)

select
    {{ period_columns() }},
    {{ slice_columns('tickets') }},
    {{ hours('median(cast(first_reply_microseconds as double))') }}
        as median_first_reply_hours
from placed
group by {{ slice_sets('tickets', by=period_columns()) }}
