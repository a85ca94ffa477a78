select
    {{ period_keys() }},
    {{ days('stage_microseconds') }} as numerator,
    ended_visits as denominator,
    {{ stage_days(days('stage_microseconds'), 'ended_visits') }} as value
from {{ ref('stage_visits_by_period') }}
where
    {{ metric_scope() }}
    and ended_visits <> 0
