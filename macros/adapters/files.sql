{# What landing asks of the engine that reads the files. #}


{# The paths of the files in a directory, by name. #}
{% macro list_files(directory) %}
    {{ return(adapter.dispatch('list_files', 'crm_metrics')(directory)) }}
{% endmacro %}

{% macro duckdb__list_files(directory) %}
    {{ return(glob(directory, '/*')) }}
{% endmacro %}


{# The paths of the directories in a directory, each with a slash at its end. #}
{% macro list_directories(directory) %}
    {{ return(adapter.dispatch('list_directories', 'crm_metrics')(directory)) }}
{% endmacro %}

{% macro duckdb__list_directories(directory) %}
    {{ return(glob(directory, '/*/')) }}
{% endmacro %}


{# The paths of a pattern below a directory, which itself is none. #}
{% macro glob(directory, pattern) %}
    {% set paths = [] %}
    {% for path in texts_of(
        'select file from glob(' ~ sql_text(path_pattern(directory) ~ pattern)
        ~ ') order by file'
    ) if '\\' not in directory or path.startswith(directory ~ '/') %}
        {% do paths.append(path) %}
    {% endfor %}
    {{ return(paths) }}
{% endmacro %}


{# A Parquet file as a table expression. #}
{% macro parquet_relation(path) %}
    {{ return(adapter.dispatch('parquet_relation', 'crm_metrics')(path)) }}
{% endmacro %}

{% macro duckdb__parquet_relation(path) %}
    {{ return('read_parquet(' ~ sql_text(literal_path(path)) ~ ')') }}
{% endmacro %}


{# The columns of a table expression: [{name, type}]. #}
{% macro relation_columns(relation) %}
    {{ return(adapter.dispatch('relation_columns', 'crm_metrics')(relation)) }}
{% endmacro %}

{% macro duckdb__relation_columns(relation) %}
    {% set described = '(describe select * from ' ~ relation ~ ')' %}
    {% set names = texts_of('select column_name from ' ~ described) %}
    {% set types = texts_of('select column_type from ' ~ described) %}
    {% set columns = [] %}
    {% for name in names %}
        {% do columns.append({'name': name, 'type': types[loop.index0]}) %}
    {% endfor %}
    {{ return(columns) }}
{% endmacro %}


{# The tables and views of a schema: {lower-case name: name}. #}
{% macro relations_of_schema(database, schema) %}
    {{ return(adapter.dispatch('relations_of_schema', 'crm_metrics')(
        database, schema
    )) }}
{% endmacro %}

{% macro duckdb__relations_of_schema(database, schema) %}
    {% set found = {} %}
    {% for name in texts_of(
        "select table_name from information_schema.tables where table_catalog = "
        ~ sql_text(database) ~ " and table_schema = " ~ sql_text(schema)
    ) %}
        {% do found.update({name | lower: name}) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{# The texts of a query's one column, as they are: marked on the way, so that none is
   taken for a number or a date. #}
{% macro texts_of(query) %}
    {% set texts = [] %}
    {% for row in run_query(
        "select '=' || marked.cell as cell from (" ~ query ~ ") as marked(cell)"
    ) %}
        {% do texts.append(none if row['cell'] is none else row['cell'][1:]) %}
    {% endfor %}
    {{ return(texts) }}
{% endmacro %}


{# A path for the engine, which takes one with a wild card for a pattern. #}
{% macro literal_path(path) %}
    {% set pattern = path_pattern(path) %}
    {{ return(path if pattern.replace('?', '\\') == path else pattern) }}
{% endmacro %}


{# A path as a pattern; in one, nothing but `?` finds a backslash. #}
{% macro path_pattern(path) %}
    {{ return(
        path.replace('[', '[[]').replace('*', '[*]').replace('?', '[?]')
        .replace('\\', '?')
    ) }}
{% endmacro %}
