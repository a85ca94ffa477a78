with landed as (
    select * from {{ ref('landing_quotas') }}
),

cells as (
    select
        {{ unknown_columns('quotas') }},
        {{ text('rep_id') }} as rep_id,
        {{ text('starts_on') }} as starts_on_text,
        {{ text('ends_on') }} as ends_on_text,
        {{ text('amount') }} as amount_text
    from landed
),

typed as (
    select
        *,
        {{ instant('starts_on_text') }} as starts_at,
        {{ local_date('starts_on_text') }} as starts_on,
        {{ instant('ends_on_text') }} as ends_at,
        {{ local_date('ends_on_text') }} as ends_on,
        {{ number('amount_text') }} as amount
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            {{ is_missing('rep_id') }},
            {{ is_missing('starts_on', 'starts_on_text') }},
            {{ is_no_date('starts_on') }},
            {{ is_missing('ends_on', 'ends_on_text') }},
            {{ is_no_date('ends_on') }},
            {{ is_missing('amount', 'amount_text') }},
            {{ is_no_number('amount') }},
            {{ is_negative('amount') }},
            {{ ends_before('ends_on', 'starts_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'starts_on_text', 'starts_at', 'ends_on_text', 'ends_at', 'amount_text',
        'defects',
    ]) }},
    {{ verdict(['rep_id', 'starts_on', 'ends_on']) }}
from checked
