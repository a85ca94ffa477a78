{% set is_closed = code('status') ~ " in ('won', 'lost')" %}

with source as (
    select * from {{ raw('deals') }}
),

typed as (
    select
        {{ pass_through('deals') }},
        {{ text('deal_id') }} as deal_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('lead_id') }} as lead_id,
        {{ text('owner_id') }} as owner_id,
        coalesce({{ code('deal_type') }}, 'new_business') as deal_type,
        {{ text('product') }} as product,
        {{ instant('created_at') }} as created_at,
        {{ local_date('created_at') }} as created_on,
        {{ instant('closed_at') }} as closed_at,
        {{ local_date('closed_at') }} as closed_on,
        {{ code('status') }} as status,
        {{ text('stage') }} as stage,
        {{ money('amount') }} as amount,
        {{ complaints([
            is_missing('deal_id'),
            is_no_code('deal_type', ['new_business', 'upsell', 'cross_sell', 'renewal']),
            is_missing('created_at'),
            is_no_date('created_at'),
            is_no_date('closed_at'),
            is_missing('status'),
            is_no_code('status', ['open', 'won', 'lost']),
            is_no_amount('amount'),
            is_negative('amount'),
            is_bad(
                is_closed ~ ' and ' ~ text('closed_at') ~ ' is null',
                'closed_at is missing for a closed deal'
            ),
            'case when ' ~ is_closed
                ~ ' then ' ~ ends_before('closed_at', 'created_at') ~ ' end',
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['deal_id']) }}
from typed
