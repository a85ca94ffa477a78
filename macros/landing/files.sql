{# The origins among the files of directory crm_data: {table: {label, relation}}. #}
{% macro contract_files(nodes) %}
    {% set directory = setting('crm_data').rstrip('/') %}
    {% set tables = nodes | map(attribute='name') | list %}
    {% set found = {} %}
    {% for row in run_query(
        "select file from glob(" ~ sql_text(literal_path(directory) ~ "/*") ~ ") order by file"
    ) %}
        {% set file = row['file'] %}
        {% set base = modules.re.split('[/\\\\]', file)[-1] %}
        {% set table, _, ending = base.rpartition('.') %}
        {% if ending | lower in ['csv', 'parquet'] and table in tables %}
            {% if table in found %}
                {{ exceptions.raise_compiler_error(
                    found[table].label ~ " and " ~ file ~ ": table " ~ table
                    ~ " may come from one file only. Remove one of them."
                ) }}
            {% endif %}
            {% do found.update({table: {
                'label': file, 'relation': file_relation(file, ending | lower)
            }}) %}
        {% elif ending | lower in ['csv', 'parquet'] and table not in contract_tables() %}
            {% do exceptions.warn(
                file ~ " is ignored: no table of the contract has that name. Tables: "
                ~ contract_tables() | join(', ') ~ "."
            ) %}
        {% endif %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{# A file as a table expression. CSV is RFC 4180 and all text: nothing is guessed. #}
{% macro file_relation(file, ending) %}
    {% set path = sql_text(literal_path(file)) %}
    {% if ending == 'parquet' %}
        {{ return('read_parquet(' ~ path ~ ')') }}
    {% endif %}
    {{ return(
        'read_csv(' ~ path ~ ", header = true, all_varchar = true, delim = ',', "
        ~ "quote = '\"', escape = '\"', comment = '', skip = 0, strict_mode = true)"
    ) }}
{% endmacro %}


{# Names of the contract's tables. #}
{% macro contract_tables() %}
    {% set tables = [] %}
    {% for node in graph.sources.values() if node.source_name == 'crm' %}
        {% do tables.append(node.name) %}
    {% endfor %}
    {{ return(tables) }}
{% endmacro %}


{# A path in which no character is a wild card. #}
{% macro literal_path(path) %}
    {{ return(modules.re.sub('([\\[*?])', '[\\1]', path)) }}
{% endmacro %}
