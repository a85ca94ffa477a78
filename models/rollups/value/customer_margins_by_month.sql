with orders as (
    select * from {{ ref('fct_orders') }}
    where cost is not null
)

select
    customer_id,
    {{ start_of('month', 'ordered_on') }} as order_month,
    sum({{ gross_margin('revenue', 'cost') }}) as margin
from orders
group by customer_id, {{ start_of('month', 'ordered_on') }}
