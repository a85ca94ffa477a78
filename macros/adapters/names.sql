{# A name as an SQL identifier: whatever it holds, it stays a name. #}
{% macro quoted(name) %}
    {{ return(adapter.dispatch('quoted', 'crm_metrics')(name)) }}
{% endmacro %}

{% macro duckdb__quoted(name) %}
    {{ return('"' ~ name | replace('"', '""') ~ '"') }}
{% endmacro %}


{# Which names lie one edit from a column: [{name, column}]. The names are the keys of
   `present`, in lower case; its values have them as they are written. #}
{% macro similar_names(present, columns) %}
    {{ return(adapter.dispatch('similar_names', 'crm_metrics')(present, columns)) }}
{% endmacro %}

{% macro duckdb__similar_names(present, columns) %}
    {% set names, wanted, found = [], [], [] %}
    {% for key in present if key not in columns %}
        {% do names.append('(' ~ sql_text(key) ~ ')') %}
    {% endfor %}
    {% for column in columns %}
        {% do wanted.append("('" ~ column ~ "')") %}
    {% endfor %}
    {% for row in (run_query(
        'select names.name, wanted.name as wanted from (values ' ~ names | join(', ')
        ~ ') as names(name) inner join (values ' ~ wanted | join(', ')
        ~ ') as wanted(name) on damerau_levenshtein(names.name, wanted.name) = 1'
    ) if names else []) %}
        {% do found.append({
            'name': present[row['name']].name, 'column': row['wanted']
        }) %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}
