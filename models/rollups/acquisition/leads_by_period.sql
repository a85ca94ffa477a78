with known_leads as (
    select * from {{ ref('fct_leads') }}
),

deals as (
    select * from {{ ref('fct_deals') }}
    where deal_type = 'new_business' and lead_id = '(none)'
),

calendar as (
    select * from {{ ref('calendar') }}
),

-- a new-business deal without a lead stands for one in the pipeline
leads as (
    select
        created_on,
        left_pipeline_on,
        first_won_on,
        true as is_lead,
        is_marketing_sourced,
        {{ dimensions_of('leads') | join(', ') }}
    from known_leads
    union all
    select
        created_on,
        closed_on as left_pipeline_on,
        case when is_won then closed_on end as first_won_on,
        false as is_lead,
        false as is_marketing_sourced,
        {{ dimensions_of('leads') | join(', ') }}
    from deals
),

moments (event) as (values ('came'), ('left'), ('won')),

events as (
    select
        leads.*,
        moments.event,
        case moments.event
            when 'came' then leads.created_on
            when 'left' then leads.left_pipeline_on
            when 'won' then leads.first_won_on
        end as date_day
    from leads
    cross join moments
),

by_day as (
    select
        date_day,
        {{ slice_columns('leads') }},
        count(*) filter (where event = 'came' and is_lead) as new_leads,
        count(*) filter (
            where event = 'came' and is_marketing_sourced
        ) as marketing_leads,
        count(*) filter (where event = 'came') as entered_leads,
        count(*) filter (where event = 'left') as left_leads,
        count(*) filter (where event = 'won') as won_leads
    from events
    where date_day is not null
    group by {{ slice_sets('leads', by='date_day') }}
),

by_period as (
    {{ read_meters(
        ['new_leads', 'marketing_leads', 'entered_leads', 'left_leads', 'won_leads'],
        running_totals=['entered_leads', 'left_leads'],
    ) }}
)

select
    {{ figure_keys() }},
    new_leads,
    marketing_leads,
    -- entered before the period's end and not left before its start
    entered_leads_to_date - left_leads_before as pipeline_leads,
    won_leads
from by_period
