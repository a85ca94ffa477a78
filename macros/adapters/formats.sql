{# Cells in formats that the user names, as the text that staging reads; NULL for a cell
   that does not fit. #}


{# A date or time stamp in a strptime format: a plain date where it has no time of day,
   else UTC. #}
{% macro date_by_format(cell, format) %}
    {{ return(adapter.dispatch('date_by_format', 'crm_metrics')(cell, format)) }}
{% endmacro %}

{% macro duckdb__date_by_format(cell, format) %}
    {% set read = 'try_strptime(' ~ text(cell) ~ ', ' ~ sql_text(format) ~ ')' %}
    {% if '%z' in format or '%Z' in format %}
        {% set read = "timezone('UTC', " ~ read ~ ")" %}
    {% endif %}
    {% set written = '%Y-%m-%d %H:%M:%S.%f' if has_time(format) else '%Y-%m-%d' %}
    {# %Y takes two digits as well: the year 24, which is not what the cell says #}
    {{ return(
        'case when year(' ~ read ~ ') between 1900 and 2199 then strftime(' ~ read
        ~ ", '" ~ written ~ "') end"
    ) }}
{% endmacro %}


{# Whether a strptime format has a time of day. #}
{% macro has_time(format) %}
    {% set found = [] %}
    {% for part in ['H', 'I', 'M', 'S', 'f', 'g', 'n', 'p', 'z', 'Z'] %}
        {% if '%' ~ part in format.replace('-', '') %}
            {% do found.append(part) %}
        {% endif %}
    {% endfor %}
    {{ return(found | length > 0) }}
{% endmacro %}


{# A number with a decimal separator, thousands separators between groups of three (none
   where that is ''), and one of some currency signs before or after it. #}
{% macro number_by_format(cell, point, comma, currencies) %}
    {{ return(adapter.dispatch('number_by_format', 'crm_metrics')(
        cell, point, comma, currencies
    )) }}
{% endmacro %}

{% macro duckdb__number_by_format(cell, point, comma, currencies) %}
    {% set space = '[\\s\\x{00A0}\\x{202F}]' %}
    {% set between = space if comma == ' ' else escaped(comma) %}
    {% set groups = '[0-9]{1,3}(?:' ~ between ~ '[0-9]{3})+|' if comma else '' %}
    {% set signs = [] %}
    {% for currency in currencies %}
        {% do signs.append(escaped(currency)) %}
    {% endfor %}
    {% set sign = '(?:(?:' ~ signs | join('|') ~ ')' ~ space ~ '*)?' if signs else '' %}
    {% set pattern = sql_text(
        '^([+-]?)' ~ sign ~ '([+-]?)(?:(' ~ groups ~ '[0-9]+)(?:' ~ escaped(point)
        ~ '([0-9]*))?|' ~ escaped(point) ~ '([0-9]+))' ~ space ~ '*' ~ sign ~ '$'
    ) %}
    {% set digits = 'regexp_replace(' ~ text(cell) ~ ', ' ~ pattern
        ~ ", '\\1\\2\\3|\\4\\5')" %}
    {% if comma %}
        {% set digits = 'regexp_replace(' ~ digits ~ ', ' ~ sql_text(between)
            ~ ", '', 'g')" %}
    {% endif %}
    {{ return(
        'case when regexp_matches(' ~ text(cell) ~ ', ' ~ pattern ~ ') then replace('
        ~ digits ~ ", '|', '.') end"
    ) }}
{% endmacro %}


{# A text as a regular expression that matches it alone. #}
{% macro escaped(text) %}
    {% set characters = [] %}
    {% for character in text %}
        {% do characters.append(
            character if character | lower in 'abcdefghijklmnopqrstuvwxyz'
            else '[' ~ character ~ ']' if character not in '\\^]['
            else '\\' ~ character
        ) %}
    {% endfor %}
    {{ return(characters | join) }}
{% endmacro %}
