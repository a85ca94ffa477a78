with spend as (
    select
        spent_on,
        {{ start_of('month', 'spent_on') }} as spent_month,
        purpose,
        pool,
        pool_value,
        campaign,
        channel,
        count(*) as spend_rows,
        sum(amount) as amount
    from {{ ref('fct_spend') }}
    where is_counted
    group by spent_on, purpose, pool, pool_value, campaign, channel
),

spans as (
    select * from {{ ref('fct_customer_spans') }}
),

months as (
    select
        period_start,
        period_end
    from {{ ref('calendar') }}
    where grain = 'month'
),

-- who may bear the cost of a month: those acquired in it, those active in it
bearers as (
    select distinct
        'acquisition' as purpose,
        {{ start_of('month', 'started_on') }} as spent_month,
        customer_id,
        {{ dimension_sets()['customers'] | join(', ') }}
    from spans
    union all
    select distinct
        'retention' as purpose,
        months.period_start as spent_month,
        spans.customer_id,
        {{ dimension_sets()['customers'] | join(', ') }}
    from months
    inner join spans
        on
            months.period_end > spans.started_on
            and (
                spans.ended_on is null
                or months.period_start < spans.ended_on
                or months.period_start <= spans.started_on
            )
),

pooled as (
    select
        *,
        'campaign' as pool,
        campaign as pool_value
    from bearers
    union all
    select
        *,
        'channel' as pool,
        channel as pool_value
    from bearers
    union all
    select
        *,
        'all' as pool,
        'all' as pool_value
    from bearers
),

shared as (
    select
        *,
        count(*) over (
            partition by purpose, spent_month, pool, pool_value
        ) as bearer_count
    from pooled
)

select
    spend.spent_on,
    spend.purpose,
    spend.pool,
    spend.pool_value,
    shared.customer_id,
    spend.spend_rows,
    cast(
        spend.amount / coalesce(shared.bearer_count, 1) as decimal(38, 12)
    ) as amount,
    coalesce(shared.segment, '(unallocated)') as segment,
    coalesce(shared.region, '(unallocated)') as region,
    coalesce(shared.industry, '(unallocated)') as industry,
    coalesce(shared.channel, spend.channel) as channel,
    coalesce(shared.owner, '(unallocated)') as owner,
    coalesce(shared.team, '(unallocated)') as team,
    coalesce(shared.campaign, spend.campaign) as campaign
from spend
left join shared
    on
        spend.purpose = shared.purpose
        and spend.spent_month = shared.spent_month
        and spend.pool = shared.pool
        and spend.pool_value = shared.pool_value
