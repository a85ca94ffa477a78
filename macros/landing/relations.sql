{# The origins in an existing database: {table: {label, relation}}. Settings:
   crm_database, crm_schema, and crm_tables.<table>.relation (default: the table's name).
   Raises an error for a schema without tables, and for a relation that crm_tables names
   and that does not exist. #}
{% macro contract_relations(nodes) %}
    {% set database = setting('crm_database') or target.database %}
    {% set schema = setting('crm_schema') or 'main' %}
    {% set there = {} %}
    {% for row in run_query(
        "select table_name from information_schema.tables where table_catalog = "
        ~ sql_text(database) ~ " and table_schema = " ~ sql_text(schema)
    ) %}
        {% do there.update({row['table_name'] | lower: row['table_name']}) %}
    {% endfor %}
    {% if not there %}
        {{ exceptions.raise_compiler_error(
            "There are no tables in " ~ database ~ "." ~ schema ~ ". Settings crm_database "
            ~ "and crm_schema name where they are; the database must be attached."
        ) }}
    {% endif %}
    {% set found = {} %}
    {% for node in nodes %}
        {% set given = setting('crm_tables').get(node.name, {}).get('relation') %}
        {% set name = there.get((given or node.name) | lower) %}
        {% if name %}
            {% set relation = api.Relation.create(database, schema, name) | string %}
            {% do found.update({node.name: {'label': relation, 'relation': relation}}) %}
        {% elif given %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables names relation " ~ given ~ " for " ~ node.name
                ~ ", which does not exist in " ~ database ~ "." ~ schema ~ "."
            ) }}
        {% endif %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}
