select
    {{ figure_keys() }},
    weighted_amount_to_date as numerator,
    cast(null as double) as denominator,
    weighted_amount_to_date as value
from {{ ref('weighted_pipeline_by_period') }}
where weighed_deals_before <> 0 or weighed_deals_to_date <> 0
