{# Mean hours from opening to resolution of a ticket (D3.11). #}
{% macro resolution_hours(hours, resolved_tickets) -%}
    {{ ratio(hours, resolved_tickets) }}
{%- endmacro %}


{# Promoters less detractors (D2, D3.12). #}
{% macro net_promoters(promoters, detractors) -%}
    ({{ promoters }}) - ({{ detractors }})
{%- endmacro %}


{# Net promoter score (D2, D3.12): -100 to 100 points. #}
{% macro nps(promoters, detractors, responses) -%}
    100 * {{ ratio(net_promoters(promoters, detractors), responses) }}
{%- endmacro %}
