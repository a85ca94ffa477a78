with source as (
    select * from {{ raw('reps') }}
),

typed as (
    select
        {{ pass_through('reps') }},
        {{ text('rep_id') }} as rep_id,
        {{ text('rep_name') }} as rep_name,
        {{ text('team') }} as team,
        {{ text('role') }} as role,
        {{ text('region') }} as region,
        {{ complaints([
            is_missing('rep_id'),
        ]) }} as complaint
    from source
)

select
    *,
    {{ key_and_rejection(['rep_id']) }}
from typed
