{# Columns of a landed table that its contract does not name, _source_row among them.
   A unit test compiles without the graph that holds the contract: there only that. #}
{% macro pass_through(table) %}
    {% set contract = graph.get('sources', {}).get('source.crm_metrics.crm.' ~ table) %}
    {% if contract %}
        {{ return('source.* exclude (' ~ contract.columns | join(', ') ~ ')') }}
    {% endif %}
    {{ return('source._source_row') }}
{% endmacro %}
