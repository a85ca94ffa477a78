with orders as (
    select * from {{ ref('fct_orders') }}
),

calendar_days as (
    select * from {{ ref('calendar_days') }}
),

customer_days as (
    select
        customer_id,
        ordered_on,
        count(*) as orders,
        sum(revenue) as revenue
    from orders
    group by customer_id, ordered_on
)

select
    {{ period_columns('calendar_days') }},
    customer_days.customer_id,
    sum(customer_days.orders) as orders,
    sum(customer_days.revenue) as revenue
from customer_days
inner join calendar_days on customer_days.ordered_on = calendar_days.date_day
group by {{ period_columns('calendar_days') }}, customer_days.customer_id
