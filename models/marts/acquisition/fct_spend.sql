with spend as (
    select * from {{ ref('stg_spend') }}
    where is_valid
),

campaigns as (
    select * from {{ ref('stg_campaigns') }}
    where is_valid
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
        {{ id_or_none(
            'campaigns.campaign_id', 'spend.campaign_id', 'campaigns'
        ) }} as campaign,
        {{ text_or_none('coalesce(spend.channel, campaigns.channel)') }} as channel,
        spend.amount
    from spend
    inner join reporting_window on spend.spent_on <= reporting_window.as_of
    left join campaigns on spend.campaign_id = campaigns.campaign_id
)

select
    spend_id,
    spent_on,
    {{ start_of('month', 'spent_on') }} as spent_month,
    purpose,
    category,
    purpose = 'retention' or {{ is_cac_category('category') }} as is_counted,
    case
        when campaign <> '(none)' then 'campaign'
        when channel <> '(none)' then 'channel'
        else 'all'
    end as pool,
    case
        when campaign <> '(none)' then campaign
        when channel <> '(none)' then channel
        else 'all'
    end as pool_value,
    campaign,
    channel,
    amount
from resolved
