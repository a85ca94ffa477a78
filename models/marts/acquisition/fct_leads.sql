with leads as (
    select * from {{ ref('dim_leads') }}
    where lead_id <> '(none)'
),

deals as (
    select * from {{ ref('fct_deals') }}
    where deal_type = 'new_business' and lead_id <> '(none)'
),

new_business as (
    select
        lead_id,
        min(case when is_closed then 1 else 0 end) = 1 as are_all_closed,
        max(closed_on) as last_closed_on,
        min(case when is_won then closed_on end) as first_won_on
    from deals
    group by lead_id
),

exits as (
    select
        leads.*,
        case
            when leads.closed_on is not null then leads.closed_on
            when new_business.are_all_closed then new_business.last_closed_on
            when new_business.lead_id is null and leads.status = 'disqualified'
                then leads.created_on
        end as left_on,
        new_business.first_won_on
    from leads
    left join new_business on leads.lead_id = new_business.lead_id
)

select
    lead_id,
    created_at,
    created_on,
    status,
    -- greatest(): nobody leaves the pipeline before entering it
    case
        when left_on is not null then greatest(left_on, created_on)
    end as left_pipeline_on,
    first_won_on,
    is_marketing_sourced,
    channel,
    campaign,
    owner,
    team
from exits
