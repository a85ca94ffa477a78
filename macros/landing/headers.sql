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
   A column without a name is called column<n>. #}
{% macro header_of(origin) %}
    {% set found = csv_header(origin.file) %}
    {% set given = {} %}
    {% for name in found.names if name %}
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


{# Stops for an empty file, for two columns of one name, and where a row has a cell too
   many that is empty: the reader lets it pass, though the cells may have shifted. #}
{% macro complain_of_file(origin, header) %}
    {% if not header.names %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ " is empty: its first line has to name the columns."
        ) }}
    {% endif %}
    {% set seen = {} %}
    {% for name in header.names %}
        {% if name | lower in seen %}
            {{ exceptions.raise_compiler_error(
                origin.label ~ ": two columns are called " ~ name ~ ", but for its case. "
                ~ "Rename one, or take it out."
            ) }}
        {% endif %}
        {% do seen.update({name | lower: true}) %}
    {% endfor %}
    {% set number = row_too_long(origin.file, header) %}
    {% if number is not none %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ ": row " ~ number ~ " below the header has a cell too many, an "
            ~ "empty one; the header has " ~ header.names | length ~ ". Take it out, or "
            ~ "name its column."
        ) }}
    {% endif %}
{% endmacro %}
