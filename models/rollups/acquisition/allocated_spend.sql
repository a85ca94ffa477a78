with counted as (
    select * from {{ ref('fct_spend') }}
    where is_counted
),

bearers as (
    select * from {{ ref('spend_bearers') }}
),

spend as (
    select
        spent_on,
        spent_month,
        purpose,
        pool,
        pool_value,
        campaign,
        channel,
        cast(sum(amount) as decimal(38, 12)) as amount
    from counted
    group by
        spent_on, spent_month, purpose, pool, pool_value, campaign, channel
)

select
    spend.spent_on,
    purpose,
    pool,
    pool_value,
    bearers.customers,
    -- without bearers the amount stays whole
    coalesce(
        {{ share(
            'spend.amount',
            before='bearers.customers_through - bearers.customers',
            through='bearers.customers_through',
            whole='bearers.pool_customers',
        ) | indent(8) }},
        spend.amount
    ) as amount,
    {%- for dimension in dimensions_of('customers')
        if dimension not in ['channel', 'campaign'] %}
    coalesce(bearers.{{ dimension }}, '(unallocated)') as {{ dimension }},
    {%- endfor %}
    -- spend that found no customer keeps what it was spent on
    coalesce(
        bearers.channel, nullif(spend.channel, '(none)'), '(unallocated)'
    ) as channel,
    coalesce(
        bearers.campaign, nullif(spend.campaign, '(none)'), '(unallocated)'
    ) as campaign
from spend
left join bearers using (purpose, spent_month, pool, pool_value)
