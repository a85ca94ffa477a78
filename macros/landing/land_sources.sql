{# Lands the contract's tables that this run stages: files of setting crm_data, or
   relations of settings crm_database, crm_schema and crm_tables, become landing.* with
   every contract column, the unknown ones, and _source_row in file order.
   Warns of a missing file; raises an error for a missing required column. #}
{% macro land_sources() %}
    {% if execute %}
        {% set wanted = [] %}
        {% for node in graph.sources.values() if node.source_name == 'crm' %}
            {% if 'model.crm_metrics.stg_' ~ node.name in selected_resources %}
                {% do wanted.append(node) %}
            {% endif %}
        {% endfor %}
        {% if wanted %}
            {% do check_crm_tables() %}
            {% do adapter.create_schema(api.Relation.create(target.database, 'landing')) %}
            {% if setting('crm_schema') or setting('crm_database') %}
                {% set place = 'the database' %}
                {% set origins = contract_relations(wanted) %}
            {% else %}
                {% set place = setting('crm_data') %}
                {% set origins = contract_files(wanted) %}
            {% endif %}
            {% do warn_of_missing(wanted | map(attribute='name'), origins, place) %}
            {% for node in wanted %}
                {% do land(node, origins.get(node.name)) %}
            {% endfor %}
        {% endif %}
    {% endif %}
{% endmacro %}


{# Warns of tables that have no origin, in one warning. #}
{% macro warn_of_missing(tables, origins, place) %}
    {% set missing = tables | reject('in', origins) | list %}
    {% if not origins %}
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


{# Creates one landing table from an origin: {label, query, columns}, or none. #}
{% macro land(node, origin) %}
    {% set renames = setting('crm_tables').get(node.name, {}).get('columns', {}) %}
    {% set present = origin_columns(origin) if origin else {} %}
    {% set derived = staging_columns(node.name) %}
    {% set taken = [] %}
    {% set projection = [] %}
    {% for column in node.columns.values() %}
        {% set given = renames.get(column.name, column.name) | lower %}
        {% if given in present %}
            {% do taken.append(given) %}
            {% do projection.append(
                adapter.quote(present[given]) ~ ' as ' ~ column.name
            ) %}
        {% elif origin and column.name in renames %}
            {{ exceptions.raise_compiler_error(
                origin.label ~ ": column " ~ renames[column.name] ~ ", which crm_tables "
                ~ "names for " ~ column.name ~ ", is missing. It has: "
                ~ present.values() | join(', ') ~ "."
            ) }}
        {% elif origin and column.config.get('meta', {}).get('required') %}
            {{ exceptions.raise_compiler_error(
                origin.label ~ ": required column " ~ column.name ~ " is missing. It has: "
                ~ present.values() | join(', ') ~ ". Add the column, or name the one "
                ~ "that holds it in setting crm_tables."
            ) }}
        {% else %}
            {% do projection.append('cast(null as varchar) as ' ~ column.name) %}
        {% endif %}
    {% endfor %}
    {% for key, name in present.items() if key not in taken %}
        {% set clashes = key in derived or key in node.columns %}
        {% do projection.append(
            adapter.quote(name) ~ (' as ' ~ adapter.quote('source_' ~ name) if clashes else '')
        ) %}
    {% endfor %}
    {% do run_query(
        'create or replace table ' ~ node.relation_name ~ ' as select '
        ~ projection | join(', ') ~ ', row_number() over () as _source_row from '
        ~ (origin.relation if origin else '(select 1) where false')
    ) %}
{% endmacro %}


{# The columns that an origin really has: {lower-case name: name}. #}
{% macro origin_columns(origin) %}
    {% set columns = {} %}
    {% for row in run_query('describe select * from ' ~ origin.relation) %}
        {% do columns.update({row['column_name'] | lower: row['column_name']}) %}
    {% endfor %}
    {{ return(columns) }}
{% endmacro %}


{# Columns that staging itself makes: an unknown raw column of that name steps aside. #}
{% macro staging_columns(table) %}
    {{ return(graph.nodes['model.crm_metrics.stg_' ~ table].columns | list) }}
{% endmacro %}
