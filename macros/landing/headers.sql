{# The columns of an origin: {lower-case name: {name, type}}; none where it is none. #}
{% macro origin_columns(origin) %}
    {% if not origin %}
        {{ return({}) }}
    {% elif origin.file %}
        {{ return(header_of(origin).columns) }}
    {% endif %}
    {% set columns = {} %}
    {% for column in relation_columns(origin.relation) %}
        {% do columns.update({column.name | lower: column}) %}
    {% endfor %}
    {{ return(columns) }}
{% endmacro %}


{# The header of an origin's CSV file, and its columns: {names, blank_lines, columns}.
   A column without a name is called column<n>. Raises an error for an empty file, and
   for two columns of one name. #}
{% macro header_of(origin) %}
    {% set found = csv_header(origin.file) %}
    {% if not found.names %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ " is empty: its first line has to name the columns."
        ) }}
    {% endif %}
    {% set given = {} %}
    {% for name in found.names if name %}
        {% if name | lower in given %}
            {{ exceptions.raise_compiler_error(
                origin.label ~ ": two columns are called " ~ name ~ ", in whatever case. "
                ~ "Rename one, or take it out."
            ) }}
        {% endif %}
        {% do given.update({name | lower: true}) %}
    {% endfor %}
    {% set names, columns = [], {} %}
    {% for name in found.names %}
        {% set name = name or free_name('column' ~ loop.index, given, given) %}
        {% do names.append(name) %}
        {% do columns.update({name | lower: {'name': name, 'type': 'VARCHAR'}}) %}
    {% endfor %}
    {{ return({
        'names': names, 'blank_lines': found.blank_lines, 'columns': columns
    }) }}
{% endmacro %}


{# Stops where a row has a cell more than the header, which the reader lets pass where
   it is empty: the cells before it may have shifted. #}
{% macro complain_of_long_row(origin, header) %}
    {% set number = row_too_long(origin.file, header) %}
    {% if number is not none %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ ": row " ~ number ~ " below the header has "
            ~ (header.names | length + 1) ~ " cells, and the header "
            ~ header.names | length ~ ". Take the empty one out, or name its column."
        ) }}
    {% endif %}
{% endmacro %}
