{# Columns numerator and denominator of customer_lifespan_years, over
   customers_by_period, as setting lifespan_method has it. #}
{% macro lifespan_parts() %}
    {% if setting('lifespan_method') == 'inverse_churn' %}
        {{ return(lifespan_by_inverse_churn()) }}
    {% endif %}
    {{ return(lifespan_as_observed()) }}
{% endmacro %}


{% macro lifespan_as_observed() -%}
    tenure_days / 365.25 as numerator,
        acquired_customers as denominator
{%- endmacro %}


{% macro lifespan_by_inverse_churn() -%}
    cast(1 as double) as numerator,
        {{ annual_churn(
            'lost_customers', 'opening_customers', 'years'
        ) }} as denominator
{%- endmacro %}
