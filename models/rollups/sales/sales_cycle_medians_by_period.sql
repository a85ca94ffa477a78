-- medians do not add up: each period and slice takes its own over the deals
with deals as (
    select * from {{ ref('fct_deals') }}
    where cycle_microseconds is not null
),

calendar_days as (
    select * from {{ ref('calendar_days') }}
),

placed as (
    select
        {{ period_columns('calendar_days') }},
        deals.cycle_microseconds,
        deals.{{ dimensions_of('sales_cycles') | join(', deals.') }}
    from deals
    inner join calendar_days on deals.closed_on = calendar_days.date_day
)

select
    {{ period_columns() }},
    {{ slice_columns('sales_cycles') }},
    {{ days('median(cast(cycle_microseconds as double))') }} as median_cycle_days
from placed
group by {{ slice_sets('sales_cycles', by=period_columns()) }}
