{# Columns numerator, denominator and value of customer_lifespan_years over
   customers_by_period, as setting lifespan_method has it. #}
{% macro lifespan_columns() %}
    {{ return(context['lifespan_by_' ~ setting('lifespan_method')]()) }}
{% endmacro %}


{% macro lifespan_by_observed() -%}
    tenure_days / 365.25 as numerator,
    acquired_customers as denominator,
    {{ customer_lifespan_years('tenure_days / 365.25', 'acquired_customers') }} as value
{%- endmacro %}


{% macro lifespan_by_inverse_churn() -%}
    {%- set churn = annual_churn('lost_customers', 'opening_customers', 'years') -%}
    cast(1 as double) as numerator,
    {{ churn }} as denominator,
    {{ inverse_churn_years(churn) }} as value
{%- endmacro %}
