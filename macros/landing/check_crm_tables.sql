{# Setting crm_tables, table by table: it may name what the contract has, in formats
   that landing can read. Raises an error that says what is valid. #}
{% macro check_crm_tables() %}
    {% for table, given in setting('crm_tables').items() %}
        {% set advice = complaint_crm_table(table, given) | trim %}
        {% if advice %}
            {{ exceptions.raise_compiler_error("Setting crm_tables: " ~ advice) }}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro complaint_crm_table(table, given) %}
    {% set keys = ['relation', 'columns', 'values', 'date_format', 'decimal_separator',
        'thousands_separator', 'currency', 'delimiter', 'encoding'] %}
    {% set here = 'of the database' if reads_database() else 'of files' %}
    {% if table not in contract_tables() %}
        {{ return(
            "there is no table " ~ table ~ ". Tables: " ~ contract_tables() | join(', ')
            ~ "."
        ) }}
    {% elif given is not mapping or given | reject('in', keys) | list %}
        {{ return(
            table ~ " may have " ~ keys | join(', ') ~ "; it has " ~ given | tojson
            ~ "."
        ) }}
    {% endif %}
    {% for key in ['delimiter', 'encoding'] if reads_database() and key in given %}
        {{ return(
            table ~ " has " ~ key ~ ", which is for files, and its rows come from a "
            ~ "database. Remove it."
        ) }}
    {% endfor %}
    {% if 'relation' in given and not reads_database() %}
        {{ return(
            table ~ " has relation " ~ given.relation ~ ", a table of a database, and "
            ~ "its rows come from files. Set crm_database or crm_schema, or remove it: a "
            ~ "file is named after its table."
        ) }}
    {% endif %}
    {{ return(
        complaint_columns(table, given.get('columns', {}))
        or complaint_values(table, given.get('values', {}))
        or complaint_date_format(table, given.get('date_format', []))
        or complaint_spelling(table, given)
    ) }}
{% endmacro %}


{# {contract column: the name that it has}. #}
{% macro complaint_columns(table, given) %}
    {% set shape = table ~ ".columns is a mapping such as {deal_id: id}." %}
    {% if given is not mapping or given.values() | reject('string') | list %}
        {{ return(shape) }}
    {% endif %}
    {{ return(complaint_unknown(table, given, contract_columns(table))) }}
{% endmacro %}


{# {contract column: {cell: cell}}. #}
{% macro complaint_values(table, given) %}
    {% set shape = table ~ ".values is a mapping such as {status: {Closed Won: won, "
        ~ "Negotiation: open}}. Put what YAML takes for true or false, such as Yes, in quotes."
    %}
    {% if given is not mapping or given.values() | reject('mapping') | list %}
        {{ return(shape) }}
    {% endif %}
    {% for values in given.values() %}
        {% set cells = [] %}
        {% for key, value in values.items() %}
            {% if key is boolean or value is boolean or value is mapping
                or is_list(value) %}
                {{ return(shape) }}
            {% endif %}
            {% do cells.append(key | string | trim | lower) %}
        {% endfor %}
        {% if cells | unique | list | length < cells | length %}
            {{ return(
                table ~ ".values names one cell twice, but for its case: "
                ~ values | tojson ~ "."
            ) }}
        {% endif %}
    {% endfor %}
    {{ return(complaint_unknown(table, given, contract_columns(table))) }}
{% endmacro %}


{# A format, a list of formats, or either for each column of dates. #}
{% macro complaint_date_format(table, given) %}
    {% set dates = [] %}
    {% for column in contract_columns(table) if column[-3:] in ['_on', '_at'] %}
        {% do dates.append(column) %}
    {% endfor %}
    {% for formats in (given.values() if given is mapping else [given]) %}
        {% for format in (formats if is_list(formats) else [formats]) %}
            {% if not is_date_format(format) %}
                {{ return(
                    table ~ ".date_format: " ~ format | tojson ~ " is not valid. It is "
                    ~ "a strptime format with year, month and day, such as %m/%d/%Y, "
                    ~ "%d.%m.%Y %H:%M, %m/%d/%Y %I:%M %p; a list of them; or a mapping "
                    ~ "such as {created_at: %m/%d/%Y}."
                ) }}
            {% endif %}
        {% endfor %}
    {% endfor %}
    {{ return(complaint_unknown(table, given, dates) if given is mapping else '') }}
{% endmacro %}


{# Whether a text is a strptime format that names a day. #}
{% macro is_date_format(format) %}
    {% if format is not string %}
        {{ return(false) }}
    {% endif %}
    {% set parts = [] %}
    {% for part in format.replace('%-', '%').replace('%%', '').split('%')[1:] %}
        {% do parts.append(part[:1]) %}
    {% endfor %}
    {% set known = ['a', 'A', 'b', 'B', 'd', 'm', 'y', 'Y', 'H', 'I', 'M', 'S', 'p',
        'f', 'g', 'n', 'z', 'Z'] %}
    {{ return(
        not parts | reject('in', known) | list
        and parts | select('in', ['y', 'Y']) | list | length == 1
        and parts | select('in', ['m', 'b', 'B']) | list | length == 1
        and parts | select('in', ['d']) | list | length == 1
        and ('I' in parts) == ('p' in parts)
    ) }}
{% endmacro %}


{# How numbers and files are spelt. #}
{% macro complaint_spelling(table, given) %}
    {% set valid = {
        'decimal_separator': ['.', ','],
        'thousands_separator': ['.', ',', ' ', "'", '’'],
        'encoding': ['utf-8', 'utf-16', 'latin-1'],
    } %}
    {% for key, choices in valid.items()
        if key in given and given[key] not in choices %}
        {{ return(
            table ~ "." ~ key ~ ": " ~ given[key] | tojson ~ " is not valid. Valid "
            ~ "values: " ~ choices | tojson ~ "."
        ) }}
    {% endfor %}
    {% if given.get('thousands_separator') == given.get('decimal_separator', '.') %}
        {{ return(table ~ ".thousands_separator is its decimal_separator too.") }}
    {% endif %}
    {% set currencies = texts_in(given.get('currency')) %}
    {% for sign in (currencies if is_list(currencies) else [currencies]) %}
        {% if sign is not string or not sign or sign != sign | trim
            or sign | list | select('in', '0123456789' | list) | list %}
            {{ return(
                table ~ ".currency: " ~ sign | tojson ~ " is not valid. It is a text "
                ~ "such as $, EUR, kr, without digits, or a list of them."
            ) }}
        {% endif %}
    {% endfor %}
    {% set delimiter = given.get('delimiter', ',') %}
    {% if delimiter != 'tab' and (
        delimiter is not string or delimiter | length != 1 or delimiter in '"\r\n'
    ) %}
        {{ return(
            table ~ ".delimiter: " ~ delimiter | tojson ~ " is not valid. It is one "
            ~ "character, such as ;, or tab."
        ) }}
    {% endif %}
    {{ return('') }}
{% endmacro %}


{# Says which columns are not among those that may be named. #}
{% macro complaint_unknown(table, given, columns) %}
    {% for column in given if column not in columns %}
        {{ return(
            "table " ~ table ~ " has no column " ~ column ~ ". Columns: "
            ~ columns | join(', ') ~ "."
        ) }}
    {% endfor %}
    {{ return('') }}
{% endmacro %}
