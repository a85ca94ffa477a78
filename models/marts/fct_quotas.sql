with quotas as (
    {{ valid_rows('quotas') }}
),

reps as (
    select * from {{ ref('dim_reps') }}
)

select
    quotas.rep_id,
    quotas.starts_on,
    quotas.ends_on,
    quotas.amount,
    cast(
        quotas.amount / ({{ days_from('quotas.starts_on', 'quotas.ends_on') }} + 1)
        as decimal(38, 12)
    ) as amount_per_day,
    {{ or_none('reps.rep_id') }} as owner,
    {{ or_none('reps.team') }} as team
from quotas
left join reps on quotas.rep_id = reps.rep_id
