select
    {{ figure_keys() }},
    satisfied as numerator,
    responses as denominator,
    {{ csat('satisfied', 'responses') }} as value
from {{ ref('csat_by_period') }}
where responses <> 0
