{# Customer acquisition cost: spend for each customer won (D1.1, D2, D3.5, D4). #}
{% macro cac(acquisition_spend, new_customers) -%}
    {{ ratio(acquisition_spend, new_customers) }}
{%- endmacro %}


{# Share that marketing brought, of customers, leads or revenue (D1.4): a fraction. #}
{% macro marketing_sourced_rate(marketing_sourced, total) -%}
    {{ ratio(marketing_sourced, total) }}
{%- endmacro %}


{# Gross margin that a new customer leaves in a month (D1.5). #}
{% macro monthly_margin_per_new_customer(margin, customer_months) -%}
    {{ ratio(margin, customer_months) }}
{%- endmacro %}


{# Months until the margin of a new customer has paid for its acquisition (D1.5). #}
{% macro cac_payback_months(cac, monthly_margin) -%}
    {{ ratio(cac, monthly_margin) }}
{%- endmacro %}
