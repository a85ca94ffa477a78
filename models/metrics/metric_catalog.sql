{% for metric in metrics() %}
select
    '{{ metric.name }}' as metric,
    '{{ metric.family }}' as family,
    {{ sql_text(metric.label) }} as label,
    {{ sql_text(metric.description) }} as description,
    {{ sql_text(metric.formula) }} as formula,
    '{{ metric.unit }}' as unit,
    '{{ metric.direction }}' as direction,
    '{{ metric.grains | join(', ') }}' as grains,
    '{{ (['all'] + metric.dimensions) | join(', ') }}' as dimensions,
    {{ sql_text(metric.source) }} as source,
    '{{ metric.type }}' as type,
    {{ metric.is_additive }} as is_additive
{% if not loop.last %}union all{% endif %}
{% endfor %}
