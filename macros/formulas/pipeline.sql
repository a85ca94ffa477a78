{# Mean amount of a deal won that has one (ours). #}
{% macro average_deal_size(won_amount, priced_won_deals) -%}
    {{ ratio(won_amount, priced_won_deals) }}
{%- endmacro %}


{# Share of the amount of closed deals that was won (ours): a fraction. #}
{% macro win_rate_by_amount(won_amount, closed_amount) -%}
    {{ ratio(won_amount, closed_amount) }}
{%- endmacro %}


{# What the open deals will bring at the usual size and win rate (ours). #}
{% macro expected_bookings(open_deals, average_deal_size, win_rate) -%}
    ({{ open_deals }}) * ({{ average_deal_size }}) * ({{ win_rate }})
{%- endmacro %}


{# The same for each day of a sales cycle (ours): money a day. #}
{% macro sales_velocity(open_deals, average_deal_size, win_rate, sales_cycle_days) -%}
    {{ ratio(
        expected_bookings(open_deals, average_deal_size, win_rate), sales_cycle_days
    ) }}
{%- endmacro %}


{# Amount of the open deals for each unit of the quota (ours): a multiple. #}
{% macro pipeline_coverage(open_amount, quota_amount) -%}
    {{ ratio(open_amount, quota_amount) }}
{%- endmacro %}
