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
        {{ local_date('due_on_text') }} as due_on,
        lower(outcome_text) as outcome,
        {{ local_date('renewed_on_text') }} as renewed_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            {{ is_missing('renewal_id') }},
            {{ is_missing('due_on', 'due_on_text') }},
            {{ is_no_date('due_on') }},
            {{ is_missing('outcome') }},
            {{ is_no_code('outcome', ['renewed', 'lapsed', 'pending']) }},
            {{ is_no_date('renewed_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'due_on_text', 'outcome_text', 'renewed_on_text', 'defects',
    ]) }},
    {{ verdict(['renewal_id']) }}
from checked
