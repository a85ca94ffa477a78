with campaigns as (
    select * from {{ ref('stg_campaigns') }}
    where is_valid
)

select
    campaign_id,
    coalesce(campaign_name, campaign_id) as campaign_name,
    channel,
    content_asset,
    started_on,
    ended_on
from campaigns
union all
select
    '(none)' as campaign_id,
    '(none)' as campaign_name,
    cast(null as varchar) as channel,
    cast(null as varchar) as content_asset,
    cast(null as date) as started_on,
    cast(null as date) as ended_on
