{# A select of the median of a measure by period and slice. Medians do not add up, so
   each period and slice takes its own over the facts:
     placed_on  date column of the fact by which it falls into periods
     measure    column whose median is taken, under the name median_<measure> #}
{% macro read_medians(fact, placed_on, measure, dimensions) -%}
select
    {{ period_columns() }},
    {{ slice_columns(dimensions) }},
    median(cast(facts.{{ measure }} as double)) as median_{{ measure }}
from {{ fact }} as facts
inner join {{ ref('calendar_days') }} as calendar_days
    on facts.{{ placed_on }} = calendar_days.date_day
where facts.{{ measure }} is not null
group by {{ slice_sets(dimensions, by=period_columns()) }}
{%- endmacro %}
