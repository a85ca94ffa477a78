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

-- whose attributes are all alike bear alike: they are one bearer
groups as (
    select
        purpose,
        spent_month,
        {{ dimensions_of('customers') | join(', ') }},
        count(*) as customers
    from bearers
    group by purpose, spent_month, {{ dimensions_of('customers') | join(', ') }}
),

pooled as (
    select
        *,
        'campaign' as pool,
        campaign as pool_value
    from groups
    union all
    select
        *,
        'channel' as pool,
        channel as pool_value
    from groups
    union all
    select
        *,
        'all' as pool,
        'all' as pool_value
    from groups
)

select
    *,
    sum(customers) over (
        partition by purpose, spent_month, pool, pool_value
        order by {{ dimensions_of('customers') | join(', ') }}
        rows unbounded preceding
    ) as customers_through,
    sum(customers) over (
        partition by purpose, spent_month, pool, pool_value
    ) as pool_customers
from pooled
