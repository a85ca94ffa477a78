{% for metric in metric_models() %}
{% set meta = metric.config.meta %}
select
    '{{ metric.name }}' as metric,
    '{{ metric.fqn[-2] }}' as family,
    {{ sql_text(meta.label) }} as label,
    {{ sql_text(metric.description | trim) }} as description,
    {{ sql_text(meta.formula) }} as formula,
    '{{ meta.unit }}' as unit,
    '{{ meta.direction }}' as direction,
    '{{ (meta.grains or all_grains()) | join(', ') }}' as grains,
    '{{ (['all'] + meta.dimensions) | join(', ') }}' as dimensions,
    {{ sql_text(meta.source) }} as source
{% if not loop.last %}union all{% endif %}
{% endfor %}
