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

events as (
    select
        *,
        created_on as date_day,
        'entered' as event
    from leads
    union all
    select
        *,
        left_pipeline_on as date_day,
        'left' as event
    from leads
    where left_pipeline_on is not null
    union all
    select
        *,
        first_won_on as date_day,
        'won' as event
    from leads
    where first_won_on is not null
),

by_day as (
    select
        date_day,
        {{ slice_columns('leads') }},
        count(*) filter (where event = 'entered' and is_lead) as new_leads,
        count(*) filter (
            where event = 'entered' and is_marketing_sourced
        ) as marketing_leads,
        count(*) filter (where event = 'entered') as entered_leads,
        count(*) filter (where event = 'left') as left_leads,
        count(*) filter (where event = 'won') as won_leads
    from events
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
