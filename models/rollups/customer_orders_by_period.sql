with customer_days as (
    select
        customer_id,
        ordered_on,
        count(*) as orders,
        sum(revenue) as revenue
    from {{ ref('fct_orders') }}
    group by customer_id, ordered_on
)

select
    {{ period_columns() }},
    customer_days.customer_id,
    sum(customer_days.orders) as orders,
    sum(customer_days.revenue) as revenue
from customer_days
inner join {{ ref('calendar_days') }} as calendar_days
    on customer_days.ordered_on = calendar_days.date_day
group by {{ period_columns() }}, customer_days.customer_id
