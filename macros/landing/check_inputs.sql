{# Checks where the contract's tables come from, before any model runs, for those that
   this run lands: setting crm_tables, and a warning of files that are ignored and of
   tables that are nowhere. #}
{% macro check_inputs() %}
    {% set tables = [] %}
    {% for table in (contract_tables() if execute else []) %}
        {% if contract_model('landing', table).unique_id in selected_resources %}
            {% do tables.append(table) %}
        {% endif %}
    {% endfor %}
    {% if tables %}
        {% do check_crm_tables() %}
        {% do warn_of_ignored_files() %}
        {% do warn_of_missing(tables) %}
    {% endif %}
{% endmacro %}


{# Setting crm_tables may name tables and columns of the contract only. #}
{% macro check_crm_tables() %}
    {% for table, given in setting('crm_tables').items() %}
        {% if table not in contract_tables() %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables: there is no table " ~ table ~ ". Tables: "
                ~ contract_tables() | join(', ') ~ "."
            ) }}
        {% elif given is not mapping or given.get('columns', {}) is not mapping
            or given | reject('in', ['relation', 'columns']) | list %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables: " ~ table ~ " may have relation, a name, and "
                ~ "columns, a mapping such as {deal_id: id}; it has " ~ given | tojson
                ~ "."
            ) }}
        {% endif %}
        {% set columns = contract_columns(table) %}
        {% for column in given.get('columns', {}) if column not in columns %}
            {{ exceptions.raise_compiler_error(
                "Setting crm_tables: table " ~ table ~ " has no column " ~ column
                ~ ". Columns: " ~ columns | join(', ') ~ "."
            ) }}
        {% endfor %}
    {% endfor %}
{% endmacro %}


{# Warns of each file of crm_data that is called like no table. #}
{% macro warn_of_ignored_files() %}
    {% for file in ([] if reads_database() else data_files())
        if file.table not in contract_tables() %}
        {% do exceptions.warn(
            file.path ~ " is ignored: no table of the contract has that name. Tables: "
            ~ contract_tables() | join(', ') ~ "."
        ) %}
    {% endfor %}
{% endmacro %}


{# Warns of tables that have no origin, in one warning. #}
{% macro warn_of_missing(tables) %}
    {% set directory = setting('crm_data').rstrip('/') %}
    {% set place = 'the database' if reads_database() else directory %}
    {% set missing = [] %}
    {% for table in tables if not origin_of(table) %}
        {% do missing.append(table) %}
    {% endfor %}
    {% if missing | length == tables | length %}
        {% do exceptions.warn(
            "No table of the contract in " ~ place ~ ": every table is empty."
        ) %}
    {% elif missing %}
        {% do exceptions.warn(
            "Nothing in " ~ place ~ " for " ~ missing | join(', ')
            ~ ": these tables are empty."
        ) %}
    {% endif %}
{% endmacro %}
