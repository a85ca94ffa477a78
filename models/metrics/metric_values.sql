{% set metrics = [
    'new_customers', 'new_leads', 'cac', 'marketing_sourced_rate',
    'marketing_sourced_lead_rate', 'marketing_sourced_revenue_rate',
    'monthly_margin_per_new_customer', 'cac_payback_months',
    'sales_cycle_days', 'median_sales_cycle_days', 'stage_days', 'stage_drop_off_rate',
    'close_rate', 'win_rate', 'quota_attainment', 'net_new_revenue', 'upsell_rate',
    'lost_customers', 'active_customers', 'retention_rate', 'churn_rate',
    'churn_rate_opening_base', 'churn_rate_total_base', 'email_churn_rate',
    'renewal_rate', 'retention_cost', 'top_20_percent_revenue_share',
    'revenue', 'average_purchase_value', 'purchase_frequency', 'customer_value',
    'customer_lifespan_years', 'profit_margin', 'lifetime_value', 'clv_margin',
    'clv_net_of_cac', 'ltv_to_cac',
    'resolution_hours', 'median_resolution_hours', 'nps',
] %}

with metric_rows as (
    {%- for metric in metrics %}
    select
        '{{ metric }}' as metric,
        *
    from {{ ref(metric) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
)

select
    metric_rows.metric,
    metric_rows.grain,
    metric_rows.period_start,
    metric_rows.period_end,
    metric_rows.is_complete,
    metric_rows.dimension,
    metric_rows.dimension_value,
    coalesce(
        labels.dimension_label, metric_rows.dimension_value
    ) as dimension_label,
    metric_rows.numerator,
    metric_rows.denominator,
    metric_rows.value
from metric_rows
left join {{ ref('dimension_labels') }} as labels
    on
        metric_rows.dimension = labels.dimension
        and metric_rows.dimension_value = labels.dimension_value
