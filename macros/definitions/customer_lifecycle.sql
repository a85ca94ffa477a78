{# Coverage of customers (customer_id, started_on, covered_until), as setting
   customer_lifecycle has it. Coverage that starts by the end of the one before it
   continues the span; a span ends where its coverage does. Never-ending: 9999-12-31. #}
{% macro lifecycle_coverage() %}
    {% if setting('customer_lifecycle') == 'subscriptions' %}
        {{ return(coverage_by_subscriptions()) }}
    {% elif setting('customer_lifecycle') == 'orders' %}
        {{ return(coverage_by_orders()) }}
    {% endif %}
    {{ return(coverage_by_crm()) }}
{% endmacro %}


{% macro coverage_by_crm() -%}
    select
        customer_id,
        became_customer_on as started_on,
        coalesce(churned_on, date '9999-12-31') as covered_until
    from {{ ref('stg_customers') }}
    where is_valid and became_customer_on is not null
{%- endmacro %}


{% macro coverage_by_subscriptions() -%}
    select
        customer_id,
        started_on,
        coalesce(
            ended_on + {{ setting('lifecycle_grace_days') }}, date '9999-12-31'
        ) as covered_until
    from {{ ref('stg_subscriptions') }}
    where is_valid
{%- endmacro %}


{% macro coverage_by_orders() -%}
    select
        customer_id,
        ordered_on as started_on,
        ordered_on + {{ setting('lifecycle_inactive_days') }} as covered_until
    from {{ ref('stg_orders') }}
    where is_valid
{%- endmacro %}
