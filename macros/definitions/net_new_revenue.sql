{# Whether an order is net new revenue, as setting new_revenue_rule has it; `spans` is
   its customer's span that started last before it (no span: it is not). #}
{% macro is_net_new(spans, orders) %}
    {% if setting('new_revenue_rule') == 'first_purchase' %}
        {{ return(is_first_purchase(spans, orders)) }}
    {% endif %}
    {{ return(is_in_first_month(spans, orders)) }}
{% endmacro %}


{% macro is_in_first_month(spans, orders) -%}
    coalesce(
            {{ orders }}.ordered_on < {{ add_months(spans ~ '.started_on', 1) }}, false
        )
{%- endmacro %}


{% macro is_first_purchase(spans, orders) -%}
    {{ spans }}.customer_id is not null and row_number() over (
            partition by {{ spans }}.customer_id, {{ spans }}.span_number
            order by {{ orders }}.ordered_at, {{ orders }}.order_id
        ) = 1
{%- endmacro %}
