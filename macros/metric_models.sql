{# The metric models, in order of name: those whose YAML gives a formula. #}
{% macro metric_models() %}
    {% set found = [] %}
    {% for node in (graph.nodes.values() if execute else []) | sort(attribute='name') %}
        {% if node.resource_type == 'model' and node.config.meta.get('formula') %}
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
