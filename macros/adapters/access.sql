{# From here on, whatever SQL runs may touch these files and directories, the databases
   that are attached, and nothing else: until the run ends, for each of its connections. #}
{% macro narrow_access(directories, paths) %}
    {{ return(adapter.dispatch('narrow_access', 'crm_metrics')(directories, paths)) }}
{% endmacro %}

{% macro duckdb__narrow_access(directories, paths) %}
    {% set patterns = directories | map('string') | list %}
    {% for directory in directories %}
        {% do patterns.append(path_pattern(directory)) %}
    {% endfor %}
    {% do run_query("set allowed_directories = " ~ list_of_texts(patterns)) %}
    {% do run_query("set allowed_paths = " ~ list_of_texts(paths)) %}
    {% do run_query("set global TimeZone = 'UTC'") %}
    {% do run_query("set enable_external_access = false") %}
    {# the settings of a profile are set anew on each cursor, which a lock refuses #}
    {% if not target.get('settings') %}
        {% do run_query("set lock_configuration = true") %}
    {% endif %}
{% endmacro %}


{% macro list_of_texts(texts) %}
    {% set literals = [] %}
    {% for text in texts %}
        {% do literals.append(sql_text(text)) %}
    {% endfor %}
    {{ return('[' ~ literals | join(', ') ~ ']') }}
{% endmacro %}


{# Whether an error's message says that a file was not to be touched. #}
{% macro tells_of_narrow_access(message) %}
    {{ return(adapter.dispatch('tells_of_narrow_access', 'crm_metrics')(message)) }}
{% endmacro %}

{% macro duckdb__tells_of_narrow_access(message) %}
    {{ return('operations are disabled by configuration' in message) }}
{% endmacro %}
