{# Mean hours from opening to resolution of a ticket (D3.11). #}
{% macro resolution_hours(hours, resolved_tickets) -%}
    {{ ratio(hours, resolved_tickets) }}
{%- endmacro %}


{# Net promoter score (D2, D3.12): -100 to 100 points. #}
{% macro nps(promoters_less_detractors, responses) -%}
    100 * {{ ratio(promoters_less_detractors, responses) }}
{%- endmacro %}
