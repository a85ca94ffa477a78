{# Where a contract table's rows are: {label, file} or {label, relation}; none if
   nowhere. `file` is what macros/adapters/csv.sql reads. #}
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


{# What setting crm_tables says of a contract table. #}
{% macro table_setting(table, name, default=none) %}
    {{ return((setting('crm_tables').get(table) or {}).get(name, default)) }}
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
    {% elif not found %}
        {{ return(none) }}
    {% elif found[0].ending == 'parquet' %}
        {{ return({
            'label': found[0].path, 'relation': parquet_relation(found[0].path)
        }) }}
    {% endif %}
    {% set delimiter = table_setting(table, 'delimiter', ',') %}
    {{ return({'label': found[0].path, 'file': {
        'path': found[0].path,
        'is_zipped': found[0].ending == 'csv.gz',
        'delimiter': '\t' if delimiter == 'tab' else delimiter,
        'encoding': table_setting(table, 'encoding', 'utf-8'),
    }}) }}
{% endmacro %}


{# The CSV and Parquet files of directory crm_data: [{path, table, ending}]. #}
{% macro data_files() %}
    {% set files = [] %}
    {% for path in list_files(data_directory()) %}
        {% set name = file_name(path) | lower %}
        {% for ending in ['csv', 'csv.gz', 'parquet'] if name.endswith('.' ~ ending) %}
            {% do files.append({
                'path': path,
                'table': name.removesuffix('.' ~ ending),
                'ending': ending
            }) %}
        {% endfor %}
    {% endfor %}
    {{ return(files) }}
{% endmacro %}


{% macro data_directory() %}
    {{ return(setting('crm_data').rstrip('/')) }}
{% endmacro %}


{# The last part of a path. #}
{% macro file_name(path) %}
    {{ return(path.rstrip('/').split('/')[-1]) }}
{% endmacro %}


{# A contract table's relation in the schema that settings crm_database and crm_schema
   name. Raises an error for a schema without tables, and for a relation that crm_tables
   names and that does not exist. #}
{% macro relation_of(table) %}
    {% set database = setting('crm_database') or target.database %}
    {% set schema = setting('crm_schema') or 'main' %}
    {% set there = relations_of_schema(database, schema) %}
    {% set given = table_setting(table, 'relation') %}
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
