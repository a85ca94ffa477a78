select
    {{ figure_keys() }},
    {{ net_promoters('promoters', 'detractors') }} as numerator,
    responses as denominator,
    {{ nps('promoters', 'detractors', 'responses') }} as value
from {{ ref('surveys_by_period') }}
where responses <> 0
