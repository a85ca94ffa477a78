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
        {{ local_date('ordered_at_text') }} as ordered_on,
        {{ number('revenue_text') }} as revenue,
        {{ number('cost_text') }} as cost
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            {{ is_missing('order_id') }},
            {{ is_missing('customer_id') }},
            {{ is_missing('ordered_at', 'ordered_at_text') }},
            {{ is_no_date('ordered_at') }},
            {{ is_missing('revenue', 'revenue_text') }},
            {{ is_no_number('revenue') }},
            {{ is_negative('revenue') }},
            {{ is_no_number('cost') }},
            {{ is_negative('cost') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'ordered_at_text', 'revenue_text', 'cost_text', 'defects',
    ]) }},
    {{ verdict(['order_id']) }}
from checked
