with leads as (
    select * from {{ ref('stg_leads') }}
    where is_valid
),

campaigns as (
    select * from {{ ref('stg_campaigns') }}
    where is_valid
),

reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
),

lead_sources as (
    select * from {{ ref('lead_sources') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

resolved as (
    select
        leads.lead_id,
        leads.created_at,
        leads.created_on,
        {{ by_as_of('leads.closed_on', 'leads.closed_on') }} as closed_on,
        leads.status,
        {{ text_or_none('coalesce(leads.source, campaigns.channel)') }} as channel,
        {{ id_or_none(
            'campaigns.campaign_id', 'leads.campaign_id', 'campaigns'
        ) }} as campaign,
        {{ id_or_none('reps.rep_id', 'leads.owner_id', 'reps') }} as owner,
        {{ text_or_none('reps.team') }} as team,
        leads.content_asset is not null
        or coalesce(lead_sources.origin = 'marketing', false) as is_of_marketing
    from leads
    inner join reporting_window on leads.created_on <= reporting_window.as_of
    left join campaigns on leads.campaign_id = campaigns.campaign_id
    left join reps on leads.owner_id = reps.rep_id
    left join lead_sources on lower(leads.source) = lead_sources.source
)

select
    lead_id,
    created_at,
    created_on,
    closed_on,
    status,
    channel,
    campaign,
    owner,
    team,
    campaign <> '(none)' or is_of_marketing as is_marketing_sourced
from resolved
union all
select
    '(none)' as lead_id,
    cast(null as timestamp) as created_at,
    cast(null as date) as created_on,
    cast(null as date) as closed_on,
    cast(null as varchar) as status,
    '(none)' as channel,
    '(none)' as campaign,
    '(none)' as owner,
    '(none)' as team,
    false as is_marketing_sourced
