with spans as (
    select * from {{ ref('fct_customer_spans') }}
),

months as (
    select * from {{ ref('calendar') }}
    where grain = 'month'
),

bearers as (
    select distinct
        'acquisition' as purpose,
        {{ start_of('month', 'started_on') }} as spent_month,
        customer_id,
        {{ dimensions_of('customers') | join(', ') }}
    from spans
    union all
    select distinct
        'retention' as purpose,
        months.period_start as spent_month,
        spans.customer_id,
        spans.{{ dimensions_of('customers') | join(', spans.') }}
    from months
    inner join spans
        on
            months.period_end > spans.started_on
            and months.period_start < greatest(
                coalesce(spans.ended_on, date '9999-12-31'), spans.started_on + 1
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
)

select
    *,
    count(*) over (
        partition by purpose, spent_month, pool, pool_value
    ) as bearer_count
from pooled
