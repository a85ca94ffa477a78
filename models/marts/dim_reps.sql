with reps as (
    {{ valid_rows('reps') }}
)

select
    rep_id,
    coalesce(rep_name, rep_id) as rep_name,
    {{ or_none('team') }} as team,
    role,
    region
from reps
