{# The select of landing model landing_<table>: the rows of a contract table where this
   build finds them, an empty table where it does not.
   Columns: those of the contract (the model's YAML) as text, NULL where the origin has
   not got one, in the formats that crm_tables names translated; then source_<column>,
   the cell as it was, of each that is translated; the origin's other columns as they
   are; _source_row, from 1 in its order.
   Raises an error where a required column is missing, or one that crm_tables names. #}
{% macro landed() %}
    {% if not execute %}
        {{ return('select 1 as _source_row') }}
    {% endif %}
    {% set table = model.name.removeprefix('landing_') %}
    {% set origin = origin_of(table) %}
    {% set source = source_of(origin) %}
    {% set renames = table_setting(table, 'columns', {}) %}
    {% set taken, projection, originals = [], [], [] %}
    {% for column in model.columns.values() if column.name != '_source_row' %}
        {% set given = renames.get(column.name, column.name) | lower %}
        {% set cell = cell_of(source.columns.get(given)) %}
        {% set translated = translation(table, column, source.columns.get(given)) %}
        {% if given in source.columns %}
            {% do taken.append(given) %}
        {% elif origin %}
            {% do complain_of_missing(column, origin, source.columns, renames) %}
        {% endif %}
        {% if translated != cell %}
            {% do originals.append([cell, 'source_' ~ column.name]) %}
        {% endif %}
        {% do projection.append(translated ~ ' as ' ~ column.name) %}
    {% endfor %}
    {% set names = reserved_names(table) %}
    {% for cell, name in originals %}
        {% do names.update({name: true}) %}
        {% do projection.append(cell ~ ' as ' ~ name) %}
    {% endfor %}
    {% for key, column in source.columns.items() if key not in taken %}
        {% set name = free_name(column.name, names, source.columns) %}
        {% do names.update({name | lower: true}) %}
        {% do projection.append(quoted(column.name) ~ ' as ' ~ quoted(name)) %}
    {% endfor %}
    {% do projection.append('row_number() over () as _source_row') %}
    {{ return(
        'select\n    ' ~ projection | join(',\n    ') ~ '\nfrom ' ~ source.relation
    ) }}
{% endmacro %}


{# What there is to select from: {relation, columns}. #}
{% macro source_of(origin) %}
    {% if not origin %}
        {{ return({
            'relation': '(select 1) as nothing\nwhere false', 'columns': {}
        }) }}
    {% elif origin.file %}
        {% set header = header_of(origin) %}
        {% do complain_of_file(origin, header) %}
        {{ return({
            'relation': csv_relation(origin.file, header), 'columns': header.columns
        }) }}
    {% endif %}
    {{ return({'relation': origin.relation, 'columns': origin_columns(origin)}) }}
{% endmacro %}


{# A column's value as text. #}
{% macro cell_of(column) %}
    {% if not column %}
        {{ return('cast(null as varchar)') }}
    {% endif %}
    {{ return(as_text(quoted(column.name), column.type)) }}
{% endmacro %}


{% macro complain_of_missing(column, origin, present, renames) %}
    {% set names = present.values() | map(attribute='name') | join(', ') %}
    {% if column.name in renames %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ ": column " ~ renames[column.name] ~ ", which crm_tables "
            ~ "names for " ~ column.name ~ ", is missing. It has: " ~ names ~ "."
        ) }}
    {% elif (column.config.meta or {}).get('required') %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ ": required column " ~ column.name ~ " is missing. It has: "
            ~ names ~ ". Add the column, or name the one that holds it in setting "
            ~ "crm_tables."
        ) }}
    {% endif %}
{% endmacro %}
