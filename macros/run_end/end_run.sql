{# What is to be said and written when all has run. A partial build may be without the
   models that it is about. #}
{% macro end_run() %}
    {% if execute %}
        {% set built = built_relations() %}
        {% set texts = warnings_of_access()
            + warnings_of_dates(built.get('unlikely_dates')) %}
        {% for text in texts %}
            {% do exceptions.warn(text) %}
        {% endfor %}
        {% do finish_build_info(built.get('build_info'), warnings_of_tests() + texts) %}
    {% endif %}
{% endmacro %}


{# This project's models that the run built: {name: relation}. #}
{% macro built_relations() %}
    {% set built = {} %}
    {% for result in results
        if result.status == 'success' and result.node.package_name == 'crm_metrics' %}
        {% do built.update({result.node.name: result.node.relation_name}) %}
    {% endfor %}
    {{ return(built) }}
{% endmacro %}


{# The tests that warned. #}
{% macro warnings_of_tests() %}
    {% set texts = [] %}
    {% for result in results if result.status == 'warn' %}
        {% set rows = ' row' if result.failures == 1 else ' rows' %}
        {% do texts.append(
            'test ' ~ result.node.name ~ ': ' ~ result.failures ~ rows
        ) %}
    {% endfor %}
    {{ return(texts) }}
{% endmacro %}
