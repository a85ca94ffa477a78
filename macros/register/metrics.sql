{# The register: the metrics as their YAML describes them, in order of name. Each has
   name, family, description, label, type, is_additive (over time), subject,
   dimensions, grains, unit, direction, formula, source, scale (value = scale x
   numerator / denominator) and parts (what numerator and denominator are: sums,
   values of metrics, or none). #}
{% macro metrics() %}
    {% set found = [] %}
    {% for node in metric_models() %}
        {% set meta = node.config.meta %}
        {% do found.append({
            'name': node.name,
            'family': node.fqn[-2],
            'description': node.description | trim,
            'label': meta.label,
            'type': meta.type,
            'is_additive': meta.is_additive,
            'subject': meta.subject,
            'dimensions': meta.get('dimensions', dimensions_of(meta.subject)),
            'grains': meta.get('grains', all_grains()),
            'unit': meta.unit,
            'direction': meta.direction,
            'formula': meta.formula,
            'source': meta.source,
            'scale': meta.get('scale', 1),
            'parts': meta.get('parts', 'none' if meta.type == 'median' else 'sums'),
        }) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{# The models of metrics, in order of name: those of this project's families, and in a
   project that installs this one any model whose meta has a formula. #}
{% macro metric_models() %}
    {% set found = [] %}
    {% for node in (graph.nodes.values() if execute else []) | sort(attribute='name') %}
        {% if node.resource_type == 'model' and (
            'formula' in node.config.meta
            or node.fqn[:2] == ['crm_metrics', 'metrics'] and node.fqn | length == 4
        ) %}
            {% do found.append(node) %}
        {% endif %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{# Every grain, from fine to coarse. #}
{% macro all_grains() %}
    {{ return(
        ['week', 'month', 'quarter', 'year', 'trailing_12_months', 'all_time']
    ) }}
{% endmacro %}


{# The metrics whose parts are sums, as a list of SQL texts. #}
{% macro names_of_sums() %}
    {% set sums = metrics() | selectattr('parts', 'equalto', 'sums') %}
    {{ return("'" ~ sums | map(attribute='name') | join("', '") ~ "'") }}
{% endmacro %}
