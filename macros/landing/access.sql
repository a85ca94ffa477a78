{# Narrows what the run may read to what it was given: the files of crm_data, the
   directories of setting allowed_directories, the seeds. A project that installs this
   one reads what it likes. #}
{% macro narrow_to_inputs() %}
    {% if execute and project_name == 'crm_metrics' %}
        {% set directories = setting('allowed_directories') | list %}
        {% set paths = seed_paths() %}
        {% if not reads_database() %}
            {% do directories.append(data_directory()) %}
            {# by name too: a link leads elsewhere #}
            {% for file in data_files() if file.table in contract_tables() %}
                {% do paths.append(file.path) %}
            {% endfor %}
        {% endif %}
        {% do narrow_access(directories, paths) %}
    {% endif %}
{% endmacro %}


{# The files of the seeds, which dbt has the engine read. #}
{% macro seed_paths() %}
    {% set paths = [] %}
    {% for node in graph.nodes.values() if node.resource_type == 'seed' %}
        {% do paths.append(node.root_path ~ '/' ~ node.original_file_path) %}
    {% endfor %}
    {{ return(paths) }}
{% endmacro %}
