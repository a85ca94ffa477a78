with campaigns as (
    {{ valid_rows('campaigns') }}
)

select
    campaign_id,
    coalesce(campaign_name, campaign_id) as campaign_name,
    channel,
    content_asset,
    started_on,
    ended_on
from campaigns
