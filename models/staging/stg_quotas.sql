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
        {{ local_date('starts_at', 'starts_on_text') }} as starts_on,
        {{ instant('ends_on_text') }} as ends_at,
        {{ local_date('ends_at', 'ends_on_text') }} as ends_on,
        {{ number('amount_text') }} as amount
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when rep_id is null then 'rep_id is missing' end,
            case when starts_on_text is null then 'starts_on is missing' end,
            {{ is_no_date('starts_on') }},
            case when ends_on_text is null then 'ends_on is missing' end,
            {{ is_no_date('ends_on') }},
            case when amount_text is null then 'amount is missing' end,
            {{ is_no_number('amount') }},
            case when amount < 0 then 'amount is negative' end,
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
