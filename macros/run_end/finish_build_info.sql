{# Writes into build_info what is known at the end, where the run has built it. #}
{% macro finish_build_info(relation, warnings) %}
    {% if relation %}
        {% do run_query(
            "update " ~ relation ~ " set finished_at = " ~ now_in_utc()
            ~ ", warnings = " ~ sql_text(tojson(warnings))
        ) %}
    {% endif %}
{% endmacro %}
