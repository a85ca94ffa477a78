{# Leads needed to win a number of customers at a close rate (D3, SMART goals). #}
{% macro leads_needed(customers, close_rate) -%}
    {{ ratio(customers, close_rate) }}
{%- endmacro %}


{# Change of a rate from one period to the next, as a fraction: -0.30 is a fall by 30
   percentage points (D3.2). #}
{% macro change_in_rate(current, previous) -%}
    ({{ current }}) - ({{ previous }})
{%- endmacro %}
