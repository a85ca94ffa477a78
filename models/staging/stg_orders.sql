with source as (
    select * from {{ raw('orders') }}
),

typed as (
    select
        {{ pass_through('orders') }},
        {{ text('order_id') }} as order_id,
        {{ text('customer_id') }} as customer_id,
        {{ instant('ordered_at') }} as ordered_at,
        {{ local_date('ordered_at') }} as ordered_on,
        {{ money('revenue') }} as revenue,
        {{ money('cost') }} as cost,
        {{ text('product') }} as product,
        {{ complaints([
            is_missing('order_id'),
            is_missing('customer_id'),
            is_missing('ordered_at'),
            is_no_date('ordered_at'),
            is_missing('revenue'),
            is_no_amount('revenue'),
            is_negative('revenue'),
            is_no_amount('cost'),
            is_negative('cost'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['order_id']) }}
from typed
