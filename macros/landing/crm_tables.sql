{# Setting crm_tables may name tables and columns of the contract only. #}
{% macro check_crm_tables() %}
    {% for table, given in setting('crm_tables').items() %}
        {% set source_table = graph.sources.get('source.crm_metrics.crm.' ~ table) %}
        {% if not source_table %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables: there is no table " ~ table ~ ". Tables: "
                ~ contract_tables() | join(', ') ~ "."
            ) }}
        {% elif given is not mapping or given | reject('in', ['relation', 'columns']) | list
            or given.get('columns', {}) is not mapping %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables: " ~ table ~ " may have relation, a name, and columns, "
                ~ "a mapping such as {deal_id: id}; it has " ~ given | tojson ~ "."
            ) }}
        {% endif %}
        {% for column in given.get('columns', {}) if column not in source_table.columns %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables: table " ~ table ~ " has no column " ~ column
                ~ ". Columns: " ~ source_table.columns | join(', ') ~ "."
            ) }}
        {% endfor %}
    {% endfor %}
{% endmacro %}
