-- each row's metric, grain and slice are those that the register gives the metric
with used as (
    select distinct
        metric,
        grain,
        dimension
    from {{ ref('metric_values') }}
),

registered (metric, grains, dimensions) as (
    {%- for metric in metrics() %}
    {%- set names = [] %}
    {%- for members in slices(metric.dimensions) %}
    {%- do names.append(slice_name(members)) %}
    {%- endfor %}
    select
        '{{ metric.name }}',
        ', {{ metric.grains | join(', ') }}, ',
        ', {{ names | join(', ') }}, '
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select used.*
from used
left join registered on used.metric = registered.metric
where
    registered.metric is null
    or registered.grains not like '%, ' || used.grain || ', %'
    or registered.dimensions not like '%, ' || used.dimension || ', %'
