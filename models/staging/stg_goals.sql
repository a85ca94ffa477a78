with landed as (
    select * from {{ ref('landing_goals') }}
),

cells as (
    select
        {{ unknown_columns('goals') }},
        {{ text('goal_id') }} as goal_id,
        {{ text('goal_name') }} as goal_name,
        {{ text('metric') }} as metric,
        {{ text('dimension') }} as dimension,
        {{ text('dimension_value') }} as dimension_value,
        {{ text('baseline') }} as baseline_text,
        {{ text('target') }} as target_text,
        {{ text('starts_on') }} as starts_on_text,
        {{ text('due_on') }} as due_on_text,
        {{ text('owner') }} as owner,
        {{ text('reason') }} as reason,
        {{ text('plan') }} as plan
    from landed
),

typed as (
    select
        *,
        {{ number('baseline_text') }} as baseline,
        {{ number('target_text') }} as target,
        {{ instant('starts_on_text') }} as starts_at,
        {{ local_date('starts_at', 'starts_on_text') }} as starts_on,
        {{ instant('due_on_text') }} as due_at,
        {{ local_date('due_at', 'due_on_text') }} as due_on
    from cells
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case when goal_id is null then 'goal_id is missing' end,
            case when metric is null then 'metric is missing' end,
            {{ is_no_number('baseline') }},
            case when target_text is null then 'target is missing' end,
            {{ is_no_number('target') }},
            case when starts_on_text is null then 'starts_on is missing' end,
            {{ is_no_date('starts_on') }},
            case when due_on_text is null then 'due_on is missing' end,
            {{ is_no_date('due_on') }},
            {{ ends_before('due_on', 'starts_on') }}
        ), '') as defects
    from typed
)

select
    {{ all_but('checked', [
        'baseline_text', 'target_text', 'starts_on_text', 'starts_at',
        'due_on_text', 'due_at', 'defects',
    ]) }},
    {{ verdict(['goal_id']) }}
from checked
