{# Customers of the opening still there at the end: E - N (D2, D3.3). #}
{% macro retained_customers(new, closing) -%}
    ({{ closing }}) - ({{ new }})
{%- endmacro %}


{# Share of the opening customers still there at the end: (E - N) / S (D2, D3.3). #}
{% macro retention_rate(opening, new, closing) -%}
    {{ ratio(retained_customers(new, closing), opening) }}
{%- endmacro %}


{# Customers or subscribers lost as a share of a base (D2, D3.1): a fraction. The base
   makes the variant: closing, opening, or total_base. #}
{% macro churn_rate(lost, base) -%}
    {{ ratio(lost, base) }}
{%- endmacro %}


{# All who were there for a part of the period: S + N (D3.1, D3.10). #}
{% macro total_base(opening, new) -%}
    ({{ opening }}) + ({{ new }})
{%- endmacro %}


{# Customers or subscribers lost as a share of all: L / (S + N) (D3.1): a fraction. #}
{% macro churn_rate_total_base(lost, opening, new) -%}
    {{ churn_rate(lost, total_base(opening, new)) }}
{%- endmacro %}


{# Share of the decided renewals that were renewed (D2, D3.2): a fraction. #}
{% macro renewal_rate(renewed, decided) -%}
    {{ ratio(renewed, decided) }}
{%- endmacro %}


{# Retention spend for each customer kept, E - N (named in D3.3, formula ours). #}
{% macro retention_cost(retention_spend, retained_customers) -%}
    {{ ratio(retention_spend, retained_customers) }}
{%- endmacro %}


{# Share of the revenue that the top fifth of the buyers brings (D3.3): a fraction. #}
{% macro top_20_percent_revenue_share(top_revenue, revenue) -%}
    {{ ratio(top_revenue, revenue) }}
{%- endmacro %}
