with upsells as (
    select * from {{ ref('fct_deals') }}
    where is_won and deal_type in ('upsell', 'cross_sell')
),

spans as (
    select * from {{ ref('fct_customer_spans') }}
),

calendar_days as (
    select * from {{ ref('calendar_days') }}
),

upsold as (
    select distinct
        {{ period_columns('calendar_days') }},
        upsells.customer_id
    from upsells
    inner join calendar_days on upsells.closed_on = calendar_days.date_day
),

-- a customer is served in a period that one of its spans touches
served as (
    select distinct
        {{ period_columns('upsold') }},
        upsold.customer_id,
        spans.{{ dimensions_of('accounts') | join(', spans.') }}
    from upsold
    inner join spans
        on
            upsold.customer_id = spans.customer_id
            and upsold.period_end > spans.started_on
            and (spans.ended_on is null or upsold.period_start <= spans.ended_on)
)

select
    {{ period_columns() }},
    {{ slice_columns('accounts') }},
    cast(count(*) as double) as upsold_customers
from served
group by {{ slice_sets('accounts', by=period_columns()) }}
