select
    {{ period_keys() }},
    promoters - detractors as numerator,
    responses as denominator,
    {{ nps('promoters - detractors', 'responses') }} as value
from {{ ref('surveys_by_period') }}
where
    {{ metric_scope() }}
    and responses <> 0
