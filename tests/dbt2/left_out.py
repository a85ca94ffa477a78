"""The unit tests that dbt 2 cannot run yet, by reason. docs/engines.md tells more."""

LEFT_OUT = {
    "a seed is an input without rows": [
        "dim_leads_attributes",
        "fct_survey_responses_classes",
    ],
    "overridden vars replace all others, and the model reads more of them": [
        "clv_net_of_cac_on_margin",
        "clv_net_of_cac_on_revenue",
        "customer_lifespan_years_inverse_churn",
        "customer_lifespan_years_observed",
    ],
    "an overridden var changes what the model refers to": [
        "fct_customer_spans_crm",
        "fct_customer_spans_orders",
        "fct_customer_spans_subscriptions",
    ],
}
