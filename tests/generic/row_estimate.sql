{# Stops the build, before the rollups of a subject, where its combinations would have
   more rows than setting max_row_estimate: values of a combination x periods. `model`
   is the subject's fact. #}
{% test row_estimate(model, subject) %}
{{ config(enabled=combinations(dimensions_of(subject)) | length > 0) }}
with attributes as (
    select distinct {{ dimensions_of(subject) | join(', ') }}
    from {{ model }}
),

counts as (
    select
        {%- for members in combinations(dimensions_of(subject)) %}
        {{ approximate_count(slice_value(members)) }} as values_{{ loop.index }},
        {%- endfor %}
        (select count(*) from {{ ref('calendar') }}) as periods
    from attributes
),

estimates as (
    {%- for members in combinations(dimensions_of(subject)) %}
    select
        '{{ slice_name(members) }}' as combination,
        values_{{ loop.index }} * periods as row_estimate
    from counts
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

ranked as (
    select
        combination,
        row_estimate,
        row_number() over (order by row_estimate desc, combination asc) as place,
        sum(row_estimate) over () as total_estimate
    from estimates
)

select *
from ranked
where
    place = 1
    and case
        when total_estimate > {{ setting('max_row_estimate') }}
            then {{ stop_with(
                "'Setting metric_slices: the combinations of " ~ subject
                ~ " would have about ' || total_estimate || ' rows, of which '"
                ~ " || row_estimate || ' are of ' || combination || '. Setting "
                ~ "max_row_estimate allows " ~ setting('max_row_estimate')
                ~ ". Take combinations out of metric_slices, or raise it.'"
            ) }} is null
        else false
    end
{% endtest %}
