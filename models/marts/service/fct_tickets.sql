with tickets as (
    select * from {{ ref('stg_tickets') }}
    where is_valid
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

agents as (
    select * from {{ ref('stg_reps') }}
    where is_valid
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

-- what happened after as-of has not happened
observed as (
    select
        tickets.ticket_id,
        tickets.customer_id,
        tickets.agent_id,
        tickets.priority,
        tickets.topic,
        tickets.opened_at,
        tickets.opened_on,
        tickets.opened_has_time,
        {{ by_as_of('tickets.resolved_at', 'tickets.resolved_on') }} as resolved_at,
        {{ by_as_of('tickets.resolved_on', 'tickets.resolved_on') }} as resolved_on,
        tickets.resolved_has_time,
        {{ by_as_of('tickets.first_replied_at', 'tickets.first_replied_on') }}
            as first_replied_at,
        {{ by_as_of('tickets.first_replied_on', 'tickets.first_replied_on') }}
            as first_replied_on,
        tickets.first_replied_has_time,
        tickets.reopens,
        tickets.first_reply_due_at,
        tickets.first_reply_due_on,
        tickets.first_reply_due_has_time,
        tickets.resolution_due_at,
        tickets.resolution_due_on,
        tickets.resolution_due_has_time,
        reporting_window.as_of
    from tickets
    inner join reporting_window on tickets.opened_on <= reporting_window.as_of
)

select
    observed.ticket_id,
    {{ or_none('observed.customer_id') }} as customer_id,
    observed.opened_at,
    observed.opened_on,
    observed.resolved_at,
    observed.resolved_on,
    {{ elapsed_microseconds('observed.opened_at', 'observed.resolved_at') }}
        as resolution_microseconds,
    observed.first_replied_at,
    observed.first_replied_on,
    {{ elapsed_microseconds('observed.opened_at', 'observed.first_replied_at') }}
        as first_reply_microseconds,
    observed.reopens,
    observed.first_reply_due_on,
    {{ is_in_time('observed', 'opened', 'first_replied', 'first_reply_due') }}
        as is_first_reply_in_time,
    observed.resolution_due_on,
    {{ is_in_time('observed', 'opened', 'resolved', 'resolution_due') }}
        as is_resolution_in_time,
    {{ inherit_from_customer(own=['team']) }},
    {{ text_or_none('agents.team') }} as team,
    {{ id_or_none('agents.rep_id', 'observed.agent_id', 'reps') }} as agent,
    {{ text_or_none('observed.priority') }} as priority,
    {{ text_or_none('observed.topic') }} as topic
from observed
left join customers on observed.customer_id = customers.customer_id
left join agents on observed.agent_id = agents.rep_id
