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
        {{ local_date('spent_on_text') }} as spent_on,
        lower(purpose_text) as purpose,
        {{ number('amount_text') }} as amount
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            {{ is_missing('spend_id') }},
            {{ is_missing('spent_on', 'spent_on_text') }},
            {{ is_no_date('spent_on') }},
            {{ is_missing('purpose') }},
            {{ is_no_code('purpose', ['acquisition', 'retention']) }},
            {{ is_missing('category') }},
            {{ is_missing('amount', 'amount_text') }},
            {{ is_no_number('amount') }},
            {{ is_negative('amount') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'spent_on_text', 'purpose_text', 'amount_text', 'defects',
    ]) }},
    {{ verdict(['spend_id']) }}
from checked
