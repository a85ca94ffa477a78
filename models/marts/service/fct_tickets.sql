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

observed as (
    select
        tickets.ticket_id,
        tickets.customer_id,
        tickets.agent_id,
        tickets.priority,
        tickets.topic,
        tickets.opened_at,
        tickets.opened_on,
        tickets.resolved_at,
        tickets.resolved_on,
        coalesce(tickets.resolved_on <= reporting_window.as_of, false) as is_resolved
    from tickets
    inner join reporting_window on tickets.opened_on <= reporting_window.as_of
)

select
    observed.ticket_id,
    {{ or_none('observed.customer_id') }} as customer_id,
    observed.opened_at,
    observed.opened_on,
    case when observed.is_resolved then observed.resolved_at end as resolved_at,
    case when observed.is_resolved then observed.resolved_on end as resolved_on,
    case
        when observed.is_resolved
            then {{ elapsed_microseconds(
                'observed.opened_at', 'observed.resolved_at'
            ) }}
    end as resolution_microseconds,
    {{ inherit_from_customer(own=['team']) }},
    {{ text_or_none('agents.team') }} as team,
    {{ id_or_none('agents.rep_id', 'observed.agent_id', 'reps') }} as agent,
    {{ text_or_none('observed.priority') }} as priority,
    {{ text_or_none('observed.topic') }} as topic
from observed
left join customers on observed.customer_id = customers.customer_id
left join agents on observed.agent_id = agents.rep_id
