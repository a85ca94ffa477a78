{# The metrics that metric_values holds, by family, and those of setting extra_metrics.
   dbt resolves refs before it has the graph, so this list is kept by hand; the build
   stops where it and the register differ. #}
{% macro metric_names() %}
    {{ return([
        'new_customers', 'new_leads', 'cac', 'marketing_sourced_rate',
        'marketing_sourced_lead_rate', 'marketing_sourced_revenue_rate',
        'monthly_margin_per_new_customer', 'cac_payback_months',
        'sales_cycle_days', 'median_sales_cycle_days', 'stage_days',
        'stage_drop_off_rate', 'close_rate', 'win_rate', 'quota_attainment',
        'net_new_revenue', 'upsell_rate',
        'lost_customers', 'active_customers', 'retention_rate', 'churn_rate',
        'churn_rate_opening_base', 'churn_rate_total_base', 'email_churn_rate',
        'renewal_rate', 'retention_cost', 'top_20_percent_revenue_share',
        'revenue', 'average_purchase_value', 'purchase_frequency', 'customer_value',
        'customer_lifespan_years', 'profit_margin', 'lifetime_value', 'clv_margin',
        'clv_net_of_cac', 'ltv_to_cac',
        'resolution_hours', 'median_resolution_hours', 'nps',
        'new_tickets', 'open_tickets', 'first_reply_hours', 'median_first_reply_hours',
        'reopen_rate', 'first_reply_sla_rate', 'resolution_sla_rate', 'csat',
        'created_deals', 'pipeline_created_amount', 'open_deals',
        'open_pipeline_amount', 'weighted_pipeline_amount', 'bookings',
        'average_deal_size', 'win_rate_by_amount', 'sales_velocity',
        'pipeline_coverage', 'cac_to_retention_cost',
        'mrr', 'arr', 'new_mrr', 'reactivation_mrr', 'expansion_mrr',
        'contraction_mrr', 'churned_mrr', 'net_revenue_retention',
        'gross_revenue_retention', 'quick_ratio', 'average_revenue_per_account',
    ] + setting('extra_metrics')) }}
{% endmacro %}


{# The rows of every metric, under its name. #}
{% macro all_metric_rows() -%}
    {%- for metric in metric_names() -%}
    select
        '{{ metric }}' as metric,
        *
    from {{ ref(metric) }}
    {%- if not loop.last %}
    union all
    {% endif -%}
    {%- endfor -%}
{%- endmacro %}
