with landed as (
    select * from {{ ref('landing_renewals') }}
),

cells as (
    select
        {{ unknown_columns('renewals') }},
        {{ text('renewal_id') }} as renewal_id,
        {{ text('subscription_id') }} as subscription_id,
        {{ text('customer_id') }} as customer_id,
        {{ text('plan') }} as plan,
        {{ text('due_on') }} as due_on_text,
        {{ text('outcome') }} as outcome_text,
        {{ text('renewed_on') }} as renewed_on_text
    from landed
),

typed as (
    select
        *,
        {{ instant('due_on_text') }} as due_at,
        {{ local_date('due_at', 'due_on_text') }} as due_on,
        lower(outcome_text) as outcome,
        {{ instant('renewed_on_text') }} as renewed_at,
        {{ local_date('renewed_at', 'renewed_on_text') }} as renewed_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when renewal_id is null then 'renewal_id is missing' end,
            case when due_on_text is null then 'due_on is missing' end,
            {{ is_no_date('due_on') }},
            case when outcome is null then 'outcome is missing' end,
            {{ is_no_code('outcome', ['renewed', 'lapsed', 'pending']) }},
            {{ is_no_date('renewed_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'due_on_text', 'due_at', 'outcome_text', 'renewed_on_text', 'renewed_at',
        'defects',
    ]) }},
    {{ verdict(['renewal_id']) }}
from checked
