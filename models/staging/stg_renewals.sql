with source as (
    select * from {{ raw('renewals') }}
),

typed as (
    select
        {{ pass_through('renewals') }},
        {{ text('renewal_id') }} as renewal_id,
        {{ text('subscription_id') }} as subscription_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('plan') }} as plan,
        {{ local_date('due_on') }} as due_on,
        {{ code('outcome') }} as outcome,
        {{ local_date('renewed_on') }} as renewed_on,
        {{ complaints([
            is_missing('renewal_id'),
            is_missing('due_on'),
            is_no_date('due_on'),
            is_missing('outcome'),
            is_no_code('outcome', ['renewed', 'lapsed', 'pending']),
            is_no_date('renewed_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['renewal_id']) }}
from typed
