select
    {{ figure_keys() }},
    lost_visits as numerator,
    ended_visits as denominator,
    {{ stage_drop_off_rate('lost_visits', 'ended_visits') }} as value
from {{ ref('stage_visits_by_period') }}
where ended_visits <> 0
