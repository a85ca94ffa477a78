with reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
)

select
    rep_id,
    coalesce(rep_name, rep_id) as rep_name,
    {{ or_none('team') }} as team,
    role,
    region
from reps
union all
select
    '(none)' as rep_id,
    '(none)' as rep_name,
    '(none)' as team,
    cast(null as varchar) as role,
    cast(null as varchar) as region
