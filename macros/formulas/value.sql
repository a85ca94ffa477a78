{# Mean revenue of an order (D3.4, D4). #}
{% macro average_purchase_value(revenue, orders) -%}
    {{ ratio(revenue, orders) }}
{%- endmacro %}


{# An amount of some years for each of them. #}
{% macro yearly(amount, years) -%}
    {{ ratio(amount, years) }}
{%- endmacro %}


{# Orders for each purchasing customer in a year (D3.4, D4). #}
{% macro purchase_frequency(orders, buyers, years=1) -%}
    {{ ratio(yearly(orders, years), buyers) }}
{%- endmacro %}


{# Revenue of each purchasing customer in a year (D3.4). #}
{% macro customer_value(revenue, buyers, years=1) -%}
    {{ ratio(yearly(revenue, years), buyers) }}
{%- endmacro %}


{# Years that a customer stays (D1.2, D3.4): those observed so far for each customer, or
   one year for each customer lost in a year, 1 / annual_churn. #}
{% macro customer_lifespan_years(customer_years, customers) -%}
    {{ ratio(customer_years, customers) }}
{%- endmacro %}


{# Churn of a period on the opening base, for a year. #}
{% macro annual_churn(lost, opening, years) -%}
    {{ ratio(churn_rate(lost, opening), years) }}
{%- endmacro %}


{# What revenue leaves after the cost of what was sold (D1.5, D4). #}
{% macro gross_margin(revenue, cost) -%}
    ({{ revenue }}) - ({{ cost }})
{%- endmacro %}


{# Gross margin as a share of revenue: (revenue - cost) / revenue (D4): a fraction. #}
{% macro profit_margin(gross_margin, revenue) -%}
    {{ ratio(gross_margin, revenue) }}
{%- endmacro %}


{# Revenue of a customer over its life (D3.4 "CLV", D4 "LTV"). #}
{% macro lifetime_value(customer_value, lifespan_years) -%}
    ({{ customer_value }}) * ({{ lifespan_years }})
{%- endmacro %}


{# Margin of a customer over its life (D4). #}
{% macro clv_margin(lifetime_value, profit_margin) -%}
    ({{ lifetime_value }}) * ({{ profit_margin }})
{%- endmacro %}


{# What a customer brings over its life beyond the cost of acquiring it (D1.2). #}
{% macro clv_net_of_cac(gross_value, cac) -%}
    ({{ gross_value }}) - ({{ cac }})
{%- endmacro %}


{# Lifetime value for each unit of acquisition cost (D4). #}
{% macro ltv_to_cac(lifetime_value, cac) -%}
    {{ ratio(lifetime_value, cac) }}
{%- endmacro %}


{# What acquiring a customer costs for each unit that keeping one does (ours). #}
{% macro cac_to_retention_cost(cac, retention_cost) -%}
    {{ ratio(cac, retention_cost) }}
{%- endmacro %}
