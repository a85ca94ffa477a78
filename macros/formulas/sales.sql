{# Mean days from creation to the close of a won deal (D1.3). #}
{% macro sales_cycle_days(cycle_days, won_deals) -%}
    {{ ratio(cycle_days, won_deals) }}
{%- endmacro %}


{# Mean days that a visit to a stage lasts (D3.7). #}
{% macro stage_days(days_in_stage, ended_visits) -%}
    {{ ratio(days_in_stage, ended_visits) }}
{%- endmacro %}


{# Share of stage visits that ended in a lost deal (D3.7): a fraction. #}
{% macro stage_drop_off_rate(lost_visits, ended_visits) -%}
    {{ ratio(lost_visits, ended_visits) }}
{%- endmacro %}


{# Share of the leads in the pipeline that were won (D3.6): a fraction. D3 prints the
   inverse; its worked example has this. #}
{% macro close_rate(won_leads, pipeline_leads) -%}
    {{ ratio(won_leads, pipeline_leads) }}
{%- endmacro %}


{# Share of the closed deals that were won (ours): a fraction. #}
{% macro win_rate(won_deals, closed_deals) -%}
    {{ ratio(won_deals, closed_deals) }}
{%- endmacro %}


{# Amount won as a share of the quota (D3.9): a fraction. #}
{% macro quota_attainment(won_amount, quota_amount) -%}
    {{ ratio(won_amount, quota_amount) }}
{%- endmacro %}


{# Share of the customers served that bought an upsell or cross-sell (D3.10). #}
{% macro upsell_rate(upsold_customers, served_customers) -%}
    {{ ratio(upsold_customers, served_customers) }}
{%- endmacro %}
