{# The origin of a table in an existing database: {label, relation}, none if absent.
   Settings: crm_database, crm_schema, crm_tables.<table>.relation (default: its name). #}
{% macro source_relation(node) %}
    {% set given = setting('crm_tables').get(node.name) or {} %}
    {% set relation = adapter.get_relation(
        database=setting('crm_database') or target.database,
        schema=setting('crm_schema') or 'main',
        identifier=given.get('relation', node.name)
    ) %}
    {% if relation %}
        {{ return({'label': relation | string, 'relation': relation | string}) }}
    {% elif given.get('relation') %}
        {{ exceptions.raise_compiler_error(
            "crm_tables names relation " ~ given.relation ~ " for " ~ node.name
            ~ ", which does not exist in schema " ~ (setting('crm_schema') or 'main') ~ "."
        ) }}
    {% endif %}
    {% do exceptions.warn("No relation for " ~ node.name ~ ": the table is empty.") %}
{% endmacro %}
