with spend as (
    {{ valid_rows('spend') }}
),

campaigns as (
    select * from {{ ref('dim_campaigns') }}
),

reporting_window as (
    select * from {{ ref('reporting_window') }}
),

resolved as (
    select
        spend.spend_id,
        spend.spent_on,
        spend.purpose,
        spend.category,
        campaigns.campaign_id as campaign,
        coalesce(spend.channel, campaigns.channel) as channel,
        spend.amount
    from spend
    inner join reporting_window on spend.spent_on <= reporting_window.as_of
    left join campaigns on spend.campaign_id = campaigns.campaign_id
)

select
    spend_id,
    spent_on,
    purpose,
    category,
    purpose = 'retention' or {{ is_cac_category('category') }} as is_counted,
    case
        when campaign is not null then 'campaign'
        when channel is not null then 'channel'
        else 'all'
    end as pool,
    coalesce(campaign, channel, 'all') as pool_value,
    coalesce(campaign, '(unallocated)') as campaign,
    coalesce(channel, '(unallocated)') as channel,
    amount
from resolved
