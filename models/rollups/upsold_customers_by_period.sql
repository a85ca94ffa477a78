{% set dimensions = dimension_sets()['buyers'] %}

with upsold as (
    select distinct
        {{ period_columns() }},
        deals.customer_id
    from {{ ref('fct_deals') }} as deals
    inner join {{ ref('calendar_days') }} as calendar_days
        on deals.closed_on = calendar_days.date_day
    where deals.is_won and deals.deal_type in ('upsell', 'cross_sell')
),

-- a customer is served in a period that one of its spans touches
served as (
    select distinct
        {{ period_columns() }},
        upsold.customer_id,
        {{ dimensions | join(', ') }}
    from upsold
    inner join {{ ref('fct_customer_spans') }} as spans
        on
            upsold.customer_id = spans.customer_id
            and upsold.period_end > spans.started_on
            and (spans.ended_on is null or upsold.period_start <= spans.ended_on)
)

select
    {{ period_columns() }},
    {{ slice_columns(dimensions) }},
    cast(count(*) as double) as upsold_customers
from served
group by {{ slice_sets(dimensions, by=period_columns()) }}
