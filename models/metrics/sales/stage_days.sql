select
    {{ figure_keys() }},
    stage_days as numerator,
    ended_visits as denominator,
    {{ stage_days('stage_days', 'ended_visits') }} as value
from {{ ref('stage_visits_by_period') }}
where ended_visits <> 0
