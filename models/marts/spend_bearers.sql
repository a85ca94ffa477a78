with spans as (
    select * from {{ ref('fct_customer_spans') }}
),

months as (
    select
        period_start,
        period_end
    from {{ ref('calendar') }}
    where grain = 'month'
),

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
            and months.period_start < greatest(
                coalesce(spans.ended_on, date '9999-12-31'), spans.started_on + 1
            )
),

pooled as (
    {%- for pool in ['campaign', 'channel', "'all'"] %}
    select
        *,
        '{{ pool | replace("'", "") }}' as pool,
        {{ pool }} as pool_value
    from bearers
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    *,
    count(*) over (
        partition by purpose, spent_month, pool, pool_value
    ) as bearer_count
from pooled
