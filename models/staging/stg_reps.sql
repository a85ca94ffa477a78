with landed as (
    select * from {{ ref('landing_reps') }}
),

cells as (
    select
        {{ unknown_columns('reps') }},
        {{ text('rep_id') }} as rep_id,
        {{ text('rep_name') }} as rep_name,
        {{ text('team') }} as team,
        {{ text('role') }} as role,
        {{ text('region') }} as region
    from landed
),

checked as (
    select
        *,
        nullif(concat_ws(
            '; ',
            case
                when rep_id is null then 'rep_id is missing'
                when rep_id = '(none)' then 'rep_id (none) means that there is none'
                when rep_id = '(unallocated)'
                    then 'rep_id (unallocated) means spend that found no customer'
            end
        ), '') as defects
    from cells
)

select
    {{ all_but('checked', ['defects']) }},
    {{ verdict(['rep_id']) }}
from checked
