{# Checks where the contract's tables come from, before any model runs, for those that
   this run lands: setting crm_tables, and that there is a table at all. Warns of files
   that are ignored, of tables that are nowhere, of columns that look misspelt. #}
{% macro check_inputs() %}
    {% set tables = [] %}
    {% for table in (contract_tables() if execute else []) %}
        {% if contract_model('landing', table).unique_id in selected_resources %}
            {% do tables.append(table) %}
        {% endif %}
    {% endfor %}
    {% if tables %}
        {% do check_crm_tables() %}
        {% do check_that_there_is_data() %}
        {% do warn_of_ignored_files() %}
        {% do warn_of_missing(tables) %}
        {% do warn_of_misspelt(tables) %}
    {% endif %}
{% endmacro %}


{# Stops where no table of the contract is anywhere, unless setting allow_empty. #}
{% macro check_that_there_is_data() %}
    {% set found = [] %}
    {% for table in contract_tables() if origin_of(table) %}
        {% do found.append(table) %}
    {% endfor %}
    {% if not found and not setting('allow_empty') %}
        {{ exceptions.raise_compiler_error(
            "There is no table of the contract in " ~ place_of_data() ~ ": nothing to "
            ~ "build. " ~ what_is_there() ~ " Tables: " ~ contract_tables() | join(', ')
            ~ ". To build an empty file all the same, set allow_empty to true."
        ) }}
    {% endif %}
{% endmacro %}


{# Where the tables were looked for. #}
{% macro place_of_data() %}
    {{ return(
        'the database' if reads_database() else 'directory ' ~ data_directory()
    ) }}
{% endmacro %}


{# What the place holds instead, and what to do about it. #}
{% macro what_is_there() %}
    {% if reads_database() %}
        {{ return("Setting crm_tables may name a table's relation.") }}
    {% endif %}
    {% set names = [] %}
    {% for path in list_files(data_directory()) %}
        {% do names.append(file_name(path)) %}
    {% endfor %}
    {% if names %}
        {{ return(
            "It holds " ~ names[:10] | join(', ')
            ~ (' and others' if names | length > 10 else '')
            ~ ". Name each file after its table, such as deals.csv."
        ) }}
    {% endif %}
    {{ return("It holds no file, or is not there, or may not be read.") }}
{% endmacro %}


{# Warns of files that are called like no table, and of what else is called like one. #}
{% macro warn_of_ignored_files() %}
    {% if reads_database() %}
        {{ return('') }}
    {% endif %}
    {% set read = [] %}
    {% for file in data_files() %}
        {% do read.append(file.path) %}
        {% if file.table not in contract_tables() %}
            {% do exceptions.warn(
                file.path ~ " is ignored: no table of the contract has that name. "
                ~ "Tables: " ~ contract_tables() | join(', ') ~ "."
            ) %}
        {% endif %}
    {% endfor %}
    {% for path in list_files(data_directory()) + list_directories(data_directory())
        if path not in read %}
        {% if file_name(path).split('.')[0] | lower in contract_tables() %}
            {% do exceptions.warn(
                path ~ " is not read: a table is a CSV file, with ending .csv or "
                ~ ".csv.gz, or a Parquet file, with ending .parquet."
            ) %}
        {% endif %}
    {% endfor %}
{% endmacro %}


{# Warns of tables that have no origin, in one warning. #}
{% macro warn_of_missing(tables) %}
    {% set missing = [] %}
    {% for table in tables if not origin_of(table) %}
        {% do missing.append(table) %}
    {% endfor %}
    {% if missing %}
        {% do exceptions.warn(
            "Nothing in " ~ place_of_data() ~ " for " ~ missing | join(', ')
            ~ ": these tables are empty."
        ) %}
    {% endif %}
{% endmacro %}


{# Asks about columns of files that the contract lacks where it has one within one edit
   of their name which the file lacks. #}
{% macro warn_of_misspelt(tables) %}
    {% for table in ([] if reads_database() else tables) %}
        {% set origin = origin_of(table) %}
        {% set present = origin_columns(origin) %}
        {% set renames = table_setting(table, 'columns', {}) %}
        {% set wanted = [] %}
        {% for column in (contract_columns(table) if present else [])
            if column not in present and column not in renames %}
            {% do wanted.append(column) %}
        {% endfor %}
        {% for found in (similar_names(present, wanted) if wanted else []) %}
            {% do exceptions.warn(
                origin.label ~ ": is column " ~ found.name ~ " meant for "
                ~ found.column ~ ", which it lacks? If so, rename it, or name it in "
                ~ "setting crm_tables."
            ) %}
        {% endfor %}
    {% endfor %}
{% endmacro %}
