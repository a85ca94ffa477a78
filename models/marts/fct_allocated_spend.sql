with spend as (
    select
        spent_on,
        {{ start_of('month', 'spent_on') }} as spent_month,
        purpose,
        pool,
        pool_value,
        campaign,
        channel,
        sum(amount) as amount
    from {{ ref('fct_spend') }}
    where is_counted
    group by spent_on, purpose, pool, pool_value, campaign, channel
),

bearers as (
    select * from {{ ref('spend_bearers') }}
)

select
    spend.spent_on,
    spend.purpose,
    spend.pool,
    spend.pool_value,
    bearers.customer_id,
    cast(
        spend.amount / coalesce(bearers.bearer_count, 1) as decimal(38, 12)
    ) as amount,
    {%- for attribute in ['segment', 'region', 'industry', 'owner', 'team'] %}
    coalesce(bearers.{{ attribute }}, '(unallocated)') as {{ attribute }},
    {%- endfor %}
    coalesce(bearers.channel, spend.channel) as channel,
    coalesce(bearers.campaign, spend.campaign) as campaign
from spend
left join bearers
    on
        spend.purpose = bearers.purpose
        and spend.spent_month = bearers.spent_month
        and spend.pool = bearers.pool
        and spend.pool_value = bearers.pool_value
