{% set dimensions = dimension_sets()['quotas'] %}

with quota_days as (
    select
        {{ days_between(
            'quotas.starts_on', 'least(quotas.ends_on, reporting_window.as_of)'
        ) }} as date_day,
        quotas.amount_per_day,
        quotas.owner,
        quotas.team
    from {{ ref('fct_quotas') }} as quotas
    cross join {{ ref('reporting_window') }} as reporting_window
)

select
    date_day,
    {{ slice_columns(dimensions) }},
    count(*) as quota_days,
    sum(amount_per_day) as quota_amount
from quota_days
group by {{ slice_sets(dimensions, by='date_day') }}
