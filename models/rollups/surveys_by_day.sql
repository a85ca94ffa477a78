{% set dimensions = dimension_sets()['surveys'] %}

select
    responded_on as date_day,
    {{ slice_columns(dimensions) }},
    count(*) as responses,
    count(*) filter (where nps_class = 'promoter') as promoters,
    count(*) filter (where nps_class = 'detractor') as detractors
from {{ ref('fct_survey_responses') }}
group by {{ slice_sets(dimensions, by='responded_on') }}
