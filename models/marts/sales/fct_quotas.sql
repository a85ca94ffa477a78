with quotas as (
    select * from {{ ref('stg_quotas') }}
    where is_valid
),

reps as (
    select * from {{ ref('stg_reps') }}
    where is_valid
)

select
    quotas.source_key as quota_key,
    quotas.starts_on,
    quotas.ends_on,
    quotas.amount,
    {{ days_from('quotas.starts_on', 'quotas.ends_on') }} + 1 as days,
    {{ id_or_none('reps.rep_id', 'quotas.rep_id', 'reps') }} as owner,
    {{ text_or_none('reps.team') }} as team
from quotas
left join reps on quotas.rep_id = reps.rep_id
