{# How a CSV file is read: RFC 4180 and all text, nothing is guessed. A file is
   {path, delimiter, encoding, is_zipped}. #}


{# The header of a file: {names, blank_lines}: the names trimmed, NULL where a column
   has none, and how many blank lines there are before them. No names: an empty file. #}
{% macro csv_header(file) %}
    {{ return(adapter.dispatch('csv_header', 'crm_metrics')(file)) }}
{% endmacro %}

{% macro duckdb__csv_header(file) %}
    {% set found = run_query(first_lines(file)) %}
    {% if not found.rows %}
        {{ return({'names': [], 'blank_lines': 0}) }}
    {% endif %}
    {% set blank_lines, width = found.rows[0][0], found.rows[0][1] %}
    {% set columns = [] %}
    {% for number in range(width | int) %}
        {% do columns.append('column' ~ number) %}
    {% endfor %}
    {% set header = read_csv(file, columns, skip=blank_lines, header='false') %}
    {% set names = texts_of(
        'select ' ~ trim_white_space('unnest([*columns(*)])') ~ ' from (from ' ~ header
        ~ ' limit 1)'
    ) %}
    {{ return({'names': names, 'blank_lines': blank_lines | int}) }}
{% endmacro %}


{# How many blank lines a file begins with, and how many columns its header has, which
   goes on where a quote is open at the end of a line. No row: there is no text. #}
{% macro first_lines(file) -%}
    with lines as (
        select
            line,
            row_number() over () as number
        from {{ read_csv(
            file, ['line'], delimiter="e'\\x01\\x02'", quote='',
            more=', strict_mode = false'
        ) }}
        limit 100000
    ),

    texts as (
        select
            line,
            number,
            min(number) over () as first_number,
            sum(length(line) - length(replace(line, '"', ''))) over (
                order by number
            ) as quotes
        from lines
        where number >= (select min(number) from lines where trim(line) <> '')
    ),

    header as (
        select
            first_number,
            regexp_replace(
                string_agg(line, chr(10) order by number), '"[^"]*"', '', 'g'
            ) as unquoted
        from texts
        where number <= (select min(number) from texts where quotes % 2 = 0)
        group by first_number
    )

    select
        first_number - 1,
        length(unquoted)
        - length(replace(unquoted, {{ sql_text(file.delimiter) }}, '')) + 1
    from header
{%- endmacro %}


{# A file whose columns have the given names as a table expression. #}
{% macro csv_relation(file, header) %}
    {{ return(adapter.dispatch('csv_relation', 'crm_metrics')(file, header)) }}
{% endmacro %}

{% macro duckdb__csv_relation(file, header) %}
    {{ return(read_csv(file, header.names, skip=header.blank_lines, header='true')) }}
{% endmacro %}


{# The first row that has a cell too many which is empty: the reader lets it pass. #}
{% macro row_too_long(file, header) %}
    {{ return(adapter.dispatch('row_too_long', 'crm_metrics')(file, header)) }}
{% endmacro %}

{% macro duckdb__row_too_long(file, header) %}
    {% set columns = [] %}
    {% for number in range(header.names | length + 1) %}
        {% do columns.append('column' ~ number) %}
    {% endfor %}
    {% set padded = read_csv(
        file, columns, skip=header.blank_lines, header='true',
        more=", null_padding = true, parallel = false, ignore_errors = true"
        ~ ", nullstr = e'\\x01'"
    ) %}
    {% set found = run_query(
        'select number from (select row_number() over () as number, ' ~ columns[-1]
        ~ ' as one_more from ' ~ padded ~ ') where one_more is not null limit 1'
    ) %}
    {{ return(found.rows[0][0] if found.rows else none) }}
{% endmacro %}


{# DuckDB's reader, told everything. #}
{% macro read_csv(
    file, columns, skip=0, header='false', delimiter=none, quote='"',
    more=', strict_mode = true'
) %}
    {% set types = [] %}
    {% for column in columns %}
        {% do types.append(sql_text(column) ~ ": 'VARCHAR'") %}
    {% endfor %}
    {{ return(
        'read_csv(' ~ sql_text(literal_path(file.path))
        ~ ', columns = {' ~ types | join(', ') ~ '}, auto_detect = false'
        ~ ', delim = ' ~ (delimiter or sql_text(file.delimiter))
        ~ ", quote = '" ~ quote ~ "', escape = '" ~ quote ~ "', comment = ''"
        ~ ', header = ' ~ header ~ ', skip = ' ~ skip
        ~ ', encoding = ' ~ sql_text(file.encoding)
        ~ ", compression = '" ~ ('gzip' if file.is_zipped else 'none') ~ "'"
        ~ more ~ ')'
    ) }}
{% endmacro %}
