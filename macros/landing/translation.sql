{# What a column of the contract is made of: the cell of `source`, a column of the
   origin, spelt as the contract wants it where setting crm_tables tells how. #}
{% macro translation(table, column, source) %}
    {% set cell = cell_of(source) %}
    {% set is_text = source and source.type == 'VARCHAR' %}
    {% set formatted = format_of(table, column, cell) if is_text else cell %}
    {% set given = table_setting(table, 'values', {}).get(column.name) %}
    {% if not given %}
        {{ return(formatted) }}
    {% endif %}
    {% set values = {} %}
    {% for key, value in given.items() %}
        {% do values.update({
            key | string | trim: sql_text('' if value is none else value | string)
        }) %}
    {% endfor %}
    {% set cases = [
        '        when ' ~ text(cell) ~ ' is null then ' ~ values.get('', cell) ~ '\n'
    ] %}
    {% for key, value in values.items() if key not in ['', '*'] %}
        {% do cases.append(
            '        when lower(' ~ text(cell) ~ ') = lower(' ~ sql_text(key) ~ ') then '
            ~ value ~ '\n'
        ) %}
    {% endfor %}
    {{ return(
        'case\n' ~ cases | join ~ '        else ' ~ values.get('*', formatted)
        ~ '\n    end'
    ) }}
{% endmacro %}


{# A cell in the format of its column, if it is a date or a number of which crm_tables
   names the format. One that does not fit says so, for staging to reject. #}
{% macro format_of(table, column, cell) %}
    {% set formats = date_formats(table, column.name) %}
    {% if formats %}
        {% set dates = [] %}
        {% for format in formats %}
            {% do dates.append(date_by_format(cell, format)) %}
        {% endfor %}
        {{ return(or_misfit(dates, cell, formats | join(' or '))) }}
    {% elif (column.config.meta or {}).get('is_number') and has_number_format(table) %}
        {% set point = table_setting(table, 'decimal_separator', '.') %}
        {% set comma = table_setting(table, 'thousands_separator', '') %}
        {% set currencies = texts_in(table_setting(table, 'currency')) %}
        {{ return(or_misfit(
            [number_by_format(cell, point, comma, currencies)],
            cell,
            '1' ~ comma ~ '234' ~ point ~ '5'
        )) }}
    {% endif %}
    {{ return(cell) }}
{% endmacro %}


{% macro or_misfit(readings, cell, format) %}
    {{ return(
        'coalesce(' ~ readings | join(', ') ~ ', ' ~ text(cell) ~ ' || '
        ~ sql_text(' (not ' ~ format ~ ')') ~ ')'
    ) }}
{% endmacro %}


{# The formats that crm_tables names for a column of dates. #}
{% macro date_formats(table, column) %}
    {% set given = table_setting(table, 'date_format') %}
    {% if not given or column[-3:] not in ['_on', '_at'] %}
        {{ return([]) }}
    {% elif given is mapping %}
        {{ return(texts_in(given.get(column))) }}
    {% endif %}
    {{ return(texts_in(given)) }}
{% endmacro %}


{% macro has_number_format(table) %}
    {{ return(
        table_setting(table, 'decimal_separator') is not none
        or table_setting(table, 'thousands_separator') is not none
        or table_setting(table, 'currency') is not none
    ) }}
{% endmacro %}


{# A text or a list of texts as a list. #}
{% macro texts_in(given) %}
    {{ return([given] if given is string else (given or [])) }}
{% endmacro %}
