with landed as (
    select * from {{ ref('landing_spend') }}
),

cells as (
    select
        {{ unknown_columns('spend') }},
        {{ text('spend_id') }} as spend_id,
        {{ text('spent_on') }} as spent_on_text,
        {{ text('purpose') }} as purpose_text,
        {{ text('category') }} as category,
        {{ text('channel') }} as channel,
        {{ text('campaign_id') }} as campaign_id,
        {{ text('amount') }} as amount_text
    from landed
),

typed as (
    select
        *,
        {{ instant('spent_on_text') }} as spent_at,
        {{ local_date('spent_at', 'spent_on_text') }} as spent_on,
        lower(purpose_text) as purpose,
        {{ number('amount_text') }} as amount
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when spend_id is null then 'spend_id is missing' end,
            case when spent_on_text is null then 'spent_on is missing' end,
            {{ is_no_date('spent_on') }},
            case when purpose is null then 'purpose is missing' end,
            {{ is_no_code('purpose', ['acquisition', 'retention']) }},
            case when category is null then 'category is missing' end,
            case when amount_text is null then 'amount is missing' end,
            {{ is_no_number('amount') }},
            case when amount < 0 then 'amount is negative' end
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'spent_on_text', 'spent_at', 'purpose_text', 'amount_text', 'defects',
    ]) }},
    {{ verdict(['spend_id']) }}
from checked
