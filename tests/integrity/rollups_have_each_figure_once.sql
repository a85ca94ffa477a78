-- a rollup has one row for each period and slice: all of them in one test, which waits
-- for the last model: depends_on: {{ ref('metric_values') }}
with repeated as (
    {%- for node in graph.nodes.values() if node.resource_type == 'model'
        and node.fqn[:2] == ['crm_metrics', 'rollups']
        and 'dimension_value' in node.columns %}
    select
        '{{ node.name }}' as rollup,
        grain,
        period_start,
        dimension,
        dimension_value,
        count(*) as row_count
    from {{ node.relation_name }}
    group by grain, period_start, dimension, dimension_value
    having count(*) > 1
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select * from repeated
