{# The metric from which clv_net_of_cac subtracts cac, as setting clv_basis has it. Both
   are named before the choice: a unit test that overrides it finds its inputs. #}
{% macro clv_gross_value() %}
    {% set by_revenue, by_margin = ref('lifetime_value'), ref('clv_margin') %}
    {{ return(by_margin if setting('clv_basis') == 'margin' else by_revenue) }}
{% endmacro %}
