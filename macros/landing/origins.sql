{# Where a contract table's rows are: {label, relation}, none if nowhere. #}
{% macro origin_of(table) %}
    {% if reads_database() %}
        {{ return(relation_of(table)) }}
    {% endif %}
    {{ return(file_of(table)) }}
{% endmacro %}


{# Whether rows come from relations of a database, else from files. #}
{% macro reads_database() %}
    {{ return(
        setting('crm_schema') is not none or setting('crm_database') is not none
    ) }}
{% endmacro %}


{# A contract table's file in directory crm_data. Raises an error where it has two. #}
{% macro file_of(table) %}
    {% set found = [] %}
    {% for file in data_files() if file.table == table %}
        {% do found.append(file) %}
    {% endfor %}
    {% if found | length > 1 %}
        {{ exceptions.raise_compiler_error(
            found[0].path ~ " and " ~ found[1].path ~ ": table " ~ table
            ~ " may come from one file only. Remove one of them."
        ) }}
    {% elif found %}
        {{ return({
            'label': found[0].path,
            'relation': file_relation(found[0].path, found[0].ending)
        }) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}


{# The CSV and Parquet files of directory crm_data: [{path, table, ending}]. #}
{% macro data_files() %}
    {% set files = [] %}
    {% for path in list_files(setting('crm_data').rstrip('/')) %}
        {% set name = path.replace('\\', '/').split('/')[-1] %}
        {% set table, _, ending = name.rpartition('.') %}
        {% if ending | lower in ['csv', 'parquet'] %}
            {% do files.append(
                {'path': path, 'table': table, 'ending': ending | lower}
            ) %}
        {% endif %}
    {% endfor %}
    {{ return(files) }}
{% endmacro %}


{# A contract table's relation in the schema that settings crm_database and crm_schema
   name. Raises an error for a schema without tables, and for a relation that crm_tables
   names and that does not exist. #}
{% macro relation_of(table) %}
    {% set database = setting('crm_database') or target.database %}
    {% set schema = setting('crm_schema') or 'main' %}
    {% set there = {} %}
    {% for row in run_query(
        "select table_name from information_schema.tables where table_catalog = "
        ~ sql_text(database) ~ " and table_schema = " ~ sql_text(schema)
    ) %}
        {% do there.update({row['table_name'] | lower: row['table_name']}) %}
    {% endfor %}
    {% set given = setting('crm_tables').get(table, {}).get('relation') %}
    {% set name = there.get((given or table) | lower) %}
    {% if not there %}
        {{ exceptions.raise_compiler_error(
            "There are no tables in " ~ database ~ "." ~ schema ~ ". Settings "
            ~ "crm_database and crm_schema name where they are; the database must be "
            ~ "attached."
        ) }}
    {% elif name %}
        {% set relation = quoted(database) ~ '.' ~ quoted(schema) ~ '.' ~ quoted(name) %}
        {{ return({'label': relation, 'relation': relation}) }}
    {% elif given %}
        {{ exceptions.raise_compiler_error(
            "Setting crm_tables names relation " ~ given ~ " for " ~ table
            ~ ", which does not exist in " ~ database ~ "." ~ schema ~ "."
        ) }}
    {% endif %}
    {{ return(none) }}
{% endmacro %}
