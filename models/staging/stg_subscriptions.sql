with source as (
    select * from {{ raw('subscriptions') }}
),

typed as (
    select
        {{ pass_through('subscriptions') }},
        {{ text('subscription_id') }} as subscription_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('plan') }} as plan,
        {{ local_date('started_on') }} as started_on,
        {{ local_date('ended_on') }} as ended_on,
        {{ money('monthly_amount') }} as monthly_amount,
        {{ complaints([
            is_missing('subscription_id'),
            is_missing('customer_id'),
            is_missing('started_on'),
            is_no_date('started_on'),
            is_no_date('ended_on'),
            is_no_amount('monthly_amount'),
            is_negative('monthly_amount'),
            ends_before('ended_on', 'started_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['subscription_id']) }}
from typed
