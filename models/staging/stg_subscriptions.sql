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
        {{ local_date('started_at', 'started_on_text') }} as started_on,
        {{ instant('ended_on_text') }} as ended_at,
        {{ local_date('ended_at', 'ended_on_text') }} as ended_on,
        {{ number('monthly_amount_text') }} as monthly_amount
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when subscription_id is null then 'subscription_id is missing' end,
            case when customer_id is null then 'customer_id is missing' end,
            case when started_on_text is null then 'started_on is missing' end,
            {{ is_no_date('started_on') }},
            {{ is_no_date('ended_on') }},
            {{ is_no_number('monthly_amount') }},
            case when monthly_amount < 0 then 'monthly_amount is negative' end,
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
