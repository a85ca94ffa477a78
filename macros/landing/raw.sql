{# The one door in: the landed text table of a contract table. #}
{% macro raw(table) %}
    {{ return(source('crm', table)) }}
{% endmacro %}
