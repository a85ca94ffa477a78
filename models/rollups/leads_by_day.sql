{% set dimensions = dimension_sets()['leads'] %}

-- a new-business deal without a lead stands for one in the pipeline
with leads as (
    select
        created_on,
        left_pipeline_on,
        first_won_on,
        true as is_lead,
        is_marketing_sourced,
        {{ dimensions | join(', ') }}
    from {{ ref('fct_leads') }}
    union all
    select
        created_on,
        closed_on as left_pipeline_on,
        case when is_won then closed_on end as first_won_on,
        false as is_lead,
        false as is_marketing_sourced,
        {{ dimensions | join(', ') }}
    from {{ ref('fct_deals') }}
    where deal_type = 'new_business' and lead_id is null
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
)

select
    date_day,
    {{ slice_columns(dimensions) }},
    count(*) filter (where event = 'entered' and is_lead) as new_leads,
    count(*) filter (
        where event = 'entered' and is_marketing_sourced
    ) as marketing_leads,
    count(*) filter (where event = 'entered') as entered_leads,
    count(*) filter (where event = 'left') as left_leads,
    count(*) filter (where event = 'won') as won_leads
from events
group by {{ slice_sets(dimensions, by='date_day') }}
