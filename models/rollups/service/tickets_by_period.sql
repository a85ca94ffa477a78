with tickets as (
    select * from {{ ref('fct_tickets') }}
),

calendar as (
    select * from {{ ref('calendar') }}
),

moments (event) as (
    values ('opened'), ('resolved'), ('replied'), ('reply due'), ('resolution due')
),

events as (
    select
        tickets.*,
        moments.event,
        case
            when moments.event = 'opened' then tickets.opened_on
            when moments.event = 'resolved' then tickets.resolved_on
            when moments.event = 'replied' then tickets.first_replied_on
            when
                moments.event = 'reply due'
                and tickets.is_first_reply_in_time is not null
                then tickets.first_reply_due_on
            when
                moments.event = 'resolution due'
                and tickets.is_resolution_in_time is not null
                then tickets.resolution_due_on
        end as date_day
    from tickets
    cross join moments
),

by_day as (
    select
        date_day,
        {{ slice_columns('tickets') }},
        count(*) filter (where event = 'opened') as new_tickets,
        count(*) filter (where event = 'opened')
        - count(*) filter (where event = 'resolved') as open_tickets,
        count(*) filter (where event = 'resolved') as resolved_tickets,
        coalesce(
            sum(resolution_microseconds) filter (where event = 'resolved'), 0
        ) as resolution_microseconds,
        count(reopens) filter (where event = 'resolved') as reopens_known_tickets,
        count(*) filter (where event = 'resolved' and reopens > 0) as reopened_tickets,
        count(*) filter (where event = 'replied') as replied_tickets,
        coalesce(
            sum(first_reply_microseconds) filter (where event = 'replied'), 0
        ) as first_reply_microseconds,
        count(*) filter (where event = 'reply due') as due_replies,
        count(*) filter (
            where event = 'reply due' and is_first_reply_in_time
        ) as replies_in_time,
        count(*) filter (where event = 'resolution due') as due_resolutions,
        count(*) filter (
            where event = 'resolution due' and is_resolution_in_time
        ) as resolutions_in_time
    from events
    where date_day is not null
    group by {{ slice_sets('tickets', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['new_tickets', 'open_tickets', 'resolved_tickets', 'resolution_microseconds',
            'reopens_known_tickets', 'reopened_tickets', 'replied_tickets',
            'first_reply_microseconds', 'due_replies', 'replies_in_time',
            'due_resolutions', 'resolutions_in_time'],
        running_totals=['open_tickets'],
    ) }}
)

select
    *,
    {{ hours('resolution_microseconds') }} as resolution_hours,
    {{ hours('first_reply_microseconds') }} as first_reply_hours
from by_period
