with landed as (
    select * from {{ ref('landing_subscriptions') }}
),

cells as (
    select
        {{ unknown_columns('subscriptions') }},
        {{ text('subscription_id') }} as subscription_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('plan') }} as plan,
        {{ text('started_on') }} as started_on_text,
        {{ text('ended_on') }} as ended_on_text,
        {{ text('monthly_amount') }} as monthly_amount_text
    from landed
),

typed as (
    select
        *,
        {{ instant('started_on_text') }} as started_at,
        {{ local_date('started_on_text') }} as started_on,
        {{ instant('ended_on_text') }} as ended_at,
        {{ local_date('ended_on_text') }} as ended_on,
        {{ number('monthly_amount_text') }} as monthly_amount
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            {{ is_missing('subscription_id') }},
            {{ is_missing('customer_id') }},
            {{ is_missing('started_on', 'started_on_text') }},
            {{ is_no_date('started_on') }},
            {{ is_no_date('ended_on') }},
            {{ is_no_number('monthly_amount') }},
            {{ is_negative('monthly_amount') }},
            {{ ends_before('ended_on', 'started_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'started_on_text', 'started_at', 'ended_on_text', 'ended_at',
        'monthly_amount_text', 'defects',
    ]) }},
    {{ verdict(['subscription_id']) }}
from checked
