{# What landing asks of the engine that reads the files. #}


{# The paths of the files in a directory, by name. #}
{% macro list_files(directory) %}
    {{ return(adapter.dispatch('list_files', 'crm_metrics')(directory)) }}
{% endmacro %}

{% macro duckdb__list_files(directory) %}
    {% set paths = [] %}
    {% for row in run_query(
        "select file from glob(" ~ sql_text(literal_path(directory) ~ "/*")
        ~ ") order by file"
    ) %}
        {% do paths.append(row['file']) %}
    {% endfor %}
    {{ return(paths) }}
{% endmacro %}


{# A CSV or Parquet file as a table expression. CSV is RFC 4180 and all text: nothing is
   guessed. #}
{% macro file_relation(path, ending) %}
    {{ return(adapter.dispatch('file_relation', 'crm_metrics')(path, ending)) }}
{% endmacro %}

{% macro duckdb__file_relation(path, ending) %}
    {% set file = sql_text(literal_path(path)) %}
    {% if ending == 'parquet' %}
        {{ return('read_parquet(' ~ file ~ ')') }}
    {% endif %}
    {{ return(
        'read_csv(' ~ file ~ ", header = true, all_varchar = true, delim = ',', "
        ~ "quote = '\"', escape = '\"', comment = '', skip = 0, strict_mode = true)"
    ) }}
{% endmacro %}


{# The columns of a table expression: {lower-case name: name}. #}
{% macro column_names(relation) %}
    {{ return(adapter.dispatch('column_names', 'crm_metrics')(relation)) }}
{% endmacro %}

{% macro duckdb__column_names(relation) %}
    {% set columns = {} %}
    {% for row in run_query('describe select * from ' ~ relation) %}
        {% do columns.update({row['column_name'] | lower: row['column_name']}) %}
    {% endfor %}
    {{ return(columns) }}
{% endmacro %}


{# The types of the columns of a table expression: {name: type}. #}
{% macro column_types(relation) %}
    {{ return(adapter.dispatch('column_types', 'crm_metrics')(relation)) }}
{% endmacro %}

{% macro duckdb__column_types(relation) %}
    {% set types = {} %}
    {% for row in run_query('describe select * from ' ~ relation) %}
        {% do types.update({row['column_name']: row['column_type']}) %}
    {% endfor %}
    {{ return(types) }}
{% endmacro %}


{# A path in which no character is a wild card. #}
{% macro literal_path(path) %}
    {{ return(path.replace('[', '[[]').replace('*', '[*]').replace('?', '[?]')) }}
{% endmacro %}
