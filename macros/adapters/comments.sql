{# Writes the descriptions of a relation and its columns into the database, as dbt does
   where persist_docs is set; in one statement, without asking for the columns. #}
{% macro duckdb__persist_docs(relation, model, for_relation, for_columns) %}
    {% set comments = [] %}
    {% if for_relation and config.persist_relation_docs() %}
        {% do comments.append(
            'comment on table ' ~ relation ~ ' is ' ~ sql_text(model.description | trim)
        ) %}
    {% endif %}
    {% for column in model.columns.values()
        if for_columns and config.persist_column_docs() %}
        {% do comments.append(
            'comment on column ' ~ relation ~ '.' ~ quoted(column.name)
            ~ ' is ' ~ sql_text(column.description | trim)
        ) %}
    {% endfor %}
    {% if comments %}
        {% do run_query(comments | join(';\n')) %}
    {% endif %}
{% endmacro %}
