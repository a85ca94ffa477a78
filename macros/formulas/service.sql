{# Mean hours from opening to resolution of a ticket (D3.11). #}
{% macro resolution_hours(hours, resolved_tickets) -%}
    {{ ratio(hours, resolved_tickets) }}
{%- endmacro %}


{# Mean hours from opening to first reply of a ticket (ours). #}
{% macro first_reply_hours(hours, replied_tickets) -%}
    {{ ratio(hours, replied_tickets) }}
{%- endmacro %}


{# Share of the resolved tickets that were reopened (ours): a fraction. #}
{% macro reopen_rate(reopened_tickets, resolved_tickets) -%}
    {{ ratio(reopened_tickets, resolved_tickets) }}
{%- endmacro %}


{# Share of what was due that was done in time (ours): a fraction. #}
{% macro sla_rate(done_in_time, due) -%}
    {{ ratio(done_in_time, due) }}
{%- endmacro %}


{# Share of the responses that are satisfied (ours): a fraction. #}
{% macro csat(satisfied, responses) -%}
    {{ ratio(satisfied, responses) }}
{%- endmacro %}


{# Promoters less detractors (D2, D3.12). #}
{% macro net_promoters(promoters, detractors) -%}
    ({{ promoters }}) - ({{ detractors }})
{%- endmacro %}


{# Net promoter score (D2, D3.12): -100 to 100 points. #}
{% macro nps(promoters, detractors, responses) -%}
    100 * {{ ratio(net_promoters(promoters, detractors), responses) }}
{%- endmacro %}
