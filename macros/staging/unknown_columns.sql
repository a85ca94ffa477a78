{# The columns of a landed table that its contract does not name, and _source_row. A
   unit test may compile without the graph that holds the contract: there only that. #}
{% macro unknown_columns(table) %}
    {% if graph.get('nodes') %}
        {{ return(all_but('landed', contract_columns(table))) }}
    {% endif %}
    {{ return('landed._source_row') }}
{% endmacro %}
