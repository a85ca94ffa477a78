with responses as (
    select * from {{ ref('stg_survey_responses') }}
    where is_valid
),

tickets as (
    select * from {{ ref('fct_tickets') }}
),

nps_classes as (
    select * from {{ ref('nps_classes') }}
),

csat_classes as (
    select * from {{ ref('csat_classes') }}
),

customers as (
    select * from {{ ref('customer_attributes') }}
),

reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

-- whom and what a response does not name, its ticket does
observed as (
    select
        responses.response_id,
        responses.responded_at,
        responses.responded_on,
        responses.survey,
        responses.scale,
        responses.score,
        responses.product,
        {{ first_known('responses.customer_id', 'tickets.customer_id') }} as customer,
        case
            when responses.agent_id is null then {{ or_none('tickets.agent') }}
            else {{ id_or_none('reps.rep_id', 'responses.agent_id', 'reps') }}
        end as agent
    from responses
    inner join reporting_window on responses.responded_on <= reporting_window.as_of
    left join tickets on responses.ticket_id = tickets.ticket_id
    left join reps on responses.agent_id = reps.rep_id
)

select
    observed.response_id,
    observed.customer as customer_id,
    observed.responded_at,
    observed.responded_on,
    observed.survey,
    observed.score,
    nps_classes.nps_class,
    csat_classes.csat_class,
    {{ inherit_from_customer() }},
    {{ text_or_none('observed.product') }} as product,
    cast(observed.scale as varchar) as scale,
    observed.agent,
    {{ text_or_none('agents.team') }} as agent_team
from observed
left join nps_classes
    on
        observed.survey = 'nps'
        and observed.scale = nps_classes.scale
        and observed.score = nps_classes.score
left join csat_classes
    on
        observed.survey = 'csat'
        and observed.scale = csat_classes.scale
        and observed.score = csat_classes.score
left join customers on observed.customer = customers.customer_id
left join reps as agents on observed.agent = agents.rep_id
