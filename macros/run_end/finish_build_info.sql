{# Where the run built build_info: when it ended, and the tests that warned. #}
{% macro finish_build_info() %}
    {% set warnings = [] %}
    {% set built = [] %}
    {% for result in (results if execute else []) %}
        {% if result.status == 'warn' %}
            {% set rows = ' row' if result.failures == 1 else ' rows' %}
            {% do warnings.append(
                'test ' ~ result.node.name ~ ': ' ~ result.failures ~ rows
            ) %}
        {% elif result.node.unique_id == 'model.crm_metrics.build_info'
            and result.status == 'success' %}
            {% do built.append(result.node.relation_name) %}
        {% endif %}
    {% endfor %}
    {% if built %}
        {% do run_query(
            "update " ~ built[0] ~ " set finished_at = " ~ now_in_utc()
            ~ ", warnings = " ~ sql_text(tojson(warnings))
        ) %}
    {% endif %}
{% endmacro %}
