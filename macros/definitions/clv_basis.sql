{# The metric from which clv_net_of_cac subtracts cac, as setting clv_basis has it. #}
{% macro clv_gross_value() %}
    {{ return({
        'revenue': ref('lifetime_value'),
        'margin': ref('clv_margin'),
    }[setting('clv_basis')]) }}
{% endmacro %}
