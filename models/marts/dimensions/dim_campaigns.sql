with campaigns as (
    select * from {{ ref('stg_campaigns') }}
    where is_valid
),

leads as (
    select * from {{ ref('dim_leads') }}
),

spend as (
    select * from {{ ref('fct_spend') }}
),

-- where no table of campaigns is there, an id is one of which nothing else is known
named as (
    select '(none)' as campaign_id
    union
    select campaign as campaign_id from leads
    union
    select campaign as campaign_id from spend
)

select
    campaign_id,
    true as is_known,
    coalesce(campaign_name, campaign_id) as campaign_name,
    channel,
    content_asset,
    started_on,
    ended_on
from campaigns
union all
select
    named.campaign_id,
    false as is_known,
    named.campaign_id as campaign_name,
    cast(null as varchar) as channel,
    cast(null as varchar) as content_asset,
    cast(null as date) as started_on,
    cast(null as date) as ended_on
from named
left join campaigns on named.campaign_id = campaigns.campaign_id
where campaigns.campaign_id is null
