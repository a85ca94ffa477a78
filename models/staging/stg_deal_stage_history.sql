with landed as (
    select * from {{ ref('landing_deal_stage_history') }}
),

cells as (
    select
        {{ unknown_columns('deal_stage_history') }},
        {{ text('deal_id') }} as deal_id,
        {{ text('stage') }} as stage,
        {{ text('entered_at') }} as entered_at_text,
        {{ text('exited_at') }} as exited_at_text
    from landed
),

typed as (
    select
        *,
        {{ instant('entered_at_text') }} as entered_at,
        {{ local_date('entered_at', 'entered_at_text') }} as entered_on,
        {{ instant('exited_at_text') }} as exited_at,
        {{ local_date('exited_at', 'exited_at_text') }} as exited_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when deal_id is null then 'deal_id is missing' end,
            case when stage is null then 'stage is missing' end,
            case when entered_at_text is null then 'entered_at is missing' end,
            {{ is_no_date('entered_at') }},
            {{ is_no_date('exited_at') }},
            {{ ends_before('exited_at', 'entered_at') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', ['entered_at_text', 'exited_at_text', 'defects']) }},
    {{ verdict(['deal_id', 'stage', 'entered_at']) }}
from checked
