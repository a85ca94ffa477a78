with source as (
    select * from {{ raw('goals') }}
),

typed as (
    select
        {{ pass_through('goals') }},
        {{ text('goal_id') }} as goal_id,
        {{ text('goal_name') }} as goal_name,
        {{ text('metric') }} as metric,
        {{ text('dimension') }} as dimension,
        {{ text('dimension_value') }} as dimension_value,
        {{ money('baseline') }} as baseline,
        {{ money('target') }} as target,
        {{ local_date('starts_on') }} as starts_on,
        {{ local_date('due_on') }} as due_on,
        {{ text('owner') }} as owner,
        {{ text('reason') }} as reason,
        {{ text('plan') }} as plan,
        {{ complaints([
            is_missing('goal_id'),
            is_missing('metric'),
            is_no_amount('baseline'),
            is_missing('target'),
            is_no_amount('target'),
            is_missing('starts_on'),
            is_no_date('starts_on'),
            is_missing('due_on'),
            is_no_date('due_on'),
            ends_before('due_on', 'starts_on'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['goal_id']) }}
from typed
