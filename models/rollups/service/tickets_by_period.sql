with tickets as (
    select * from {{ ref('fct_tickets') }}
    where resolved_on is not null
),

calendar as (
    select * from {{ ref('calendar') }}
),

by_day as (
    select
        resolved_on as date_day,
        {{ slice_columns('tickets') }},
        count(*) as resolved_tickets,
        sum(resolution_microseconds) as resolution_microseconds
    from tickets
    group by {{ slice_sets('tickets', by='resolved_on') }}
),

by_period as (
    {{ read_meters(['resolved_tickets', 'resolution_microseconds']) }}
)

select
    {{ figure_keys() }},
    resolved_tickets,
    {{ hours('resolution_microseconds') }} as resolution_hours
from by_period
