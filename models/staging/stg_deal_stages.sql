with landed as (
    select * from {{ ref('landing_deal_stages') }}
),

cells as (
    select
        {{ unknown_columns('deal_stages') }},
        {{ text('stage') }} as stage,
        {{ text('position') }} as position_text,
        {{ text('probability') }} as probability_text
    from landed
),

typed as (
    select
        *,
        {{ whole_number('position_text') }} as position,
        {{ number('probability_text') }} as probability
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when stage is null then 'stage is missing' end,
            {{ is_no_whole_number('position') }},
            {{ is_no_number('probability') }},
            {{ is_no_probability('probability') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', ['position_text', 'probability_text', 'defects']) }},
    {{ verdict(['stage']) }}
from checked
