{# The select of landing model landing_<table>: the rows of a contract table where this
   build finds them, an empty table where it does not.
   Columns: those of the contract (the model's YAML) as text, NULL where the origin has
   not got one; its other columns as they are; _source_row, from 1 in its order.
   Raises an error where a required column is missing, or one that crm_tables names. #}
{% macro landed() %}
    {% if not execute %}
        {{ return('select 1 as _source_row') }}
    {% endif %}
    {% set table = model.name.removeprefix('landing_') %}
    {% set origin = origin_of(table) %}
    {% set present = column_names(origin.relation) if origin else {} %}
    {% set renames = setting('crm_tables').get(table, {}).get('columns', {}) %}
    {% set taken = [] %}
    {% set projection = [] %}
    {% for column in model.columns.values() if column.name != '_source_row' %}
        {% set given = renames.get(column.name, column.name) | lower %}
        {% if given in present %}
            {% do taken.append(given) %}
            {% set name = quoted(present[given]) %}
            {% do projection.append(
                'cast(' ~ name ~ ' as varchar) as ' ~ column.name
            ) %}
        {% else %}
            {% if origin %}
                {% do complain_of_missing(column, origin, present, renames) %}
            {% endif %}
            {% do projection.append('cast(null as varchar) as ' ~ column.name) %}
        {% endif %}
    {% endfor %}
    {% for key, name in present.items() if key not in taken %}
        {% set new_name = ' as ' ~ quoted('source_' ~ name)
            if key in reserved_names(table) else '' %}
        {% do projection.append(quoted(name) ~ new_name) %}
    {% endfor %}
    {% do projection.append('row_number() over () as _source_row') %}
    {% set from = origin.relation if origin else '(select 1) as nothing\nwhere false' %}
    {{ return('select\n    ' ~ projection | join(',\n    ') ~ '\nfrom ' ~ from) }}
{% endmacro %}


{% macro complain_of_missing(column, origin, present, renames) %}
    {% if column.name in renames %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ ": column " ~ renames[column.name] ~ ", which crm_tables "
            ~ "names for " ~ column.name ~ ", is missing. It has: "
            ~ present.values() | join(', ') ~ "."
        ) }}
    {% elif (column.config.meta or {}).get('required') %}
        {{ exceptions.raise_compiler_error(
            origin.label ~ ": required column " ~ column.name ~ " is missing. It has: "
            ~ present.values() | join(', ') ~ ". Add the column, or name the one "
            ~ "that holds it in setting crm_tables."
        ) }}
    {% endif %}
{% endmacro %}


{# Names that the contract and staging use for a table: an unknown column of such a name
   steps aside, as source_<name>. #}
{% macro reserved_names(table) %}
    {% set names = ['defects'] %}
    {% for column in contract_columns(table) %}
        {% do names.extend([
            column, column ~ '_text', column.removesuffix('_on') ~ '_at'
        ]) %}
    {% endfor %}
    {{ return(names + contract_model('stg', table).columns | list) }}
{% endmacro %}
