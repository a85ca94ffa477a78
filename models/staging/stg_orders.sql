with landed as (
    select * from {{ ref('landing_orders') }}
),

cells as (
    select
        {{ unknown_columns('orders') }},
        {{ text('order_id') }} as order_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('ordered_at') }} as ordered_at_text,
        {{ text('revenue') }} as revenue_text,
        {{ text('cost') }} as cost_text,
        {{ text('product') }} as product
    from landed
),

typed as (
    select
        *,
        {{ instant('ordered_at_text') }} as ordered_at,
        {{ local_date('ordered_at', 'ordered_at_text') }} as ordered_on,
        {{ number('revenue_text') }} as revenue,
        {{ number('cost_text') }} as cost
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when order_id is null then 'order_id is missing' end,
            case when customer_id is null then 'customer_id is missing' end,
            case when ordered_at_text is null then 'ordered_at is missing' end,
            {{ is_no_date('ordered_at') }},
            case when revenue_text is null then 'revenue is missing' end,
            {{ is_no_number('revenue') }},
            case when revenue < 0 then 'revenue is negative' end,
            {{ is_no_number('cost') }},
            case when cost < 0 then 'cost is negative' end
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'ordered_at_text', 'revenue_text', 'cost_text', 'defects',
    ]) }},
    {{ verdict(['order_id']) }}
from checked
