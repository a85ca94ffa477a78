-- a yearly figure of all time is spread over the years since the first order
with calendar as (
    select * from {{ ref('calendar') }}
),

orders as (
    select * from {{ ref('fct_orders') }}
),

first_order as (
    select min(ordered_on) as ordered_on from orders
)

select
    calendar.grain,
    calendar.period_start,
    case
        when calendar.grain = 'all_time' then {{ days_from(
            'first_order.ordered_on', 'calendar.period_end'
        ) }} / 365.25
        else 1
    end as order_years
from calendar
cross join first_order
