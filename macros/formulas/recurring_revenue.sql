{# What a year brings at a month's recurring revenue (ours): 12 x MRR. #}
{% macro annual_recurring_revenue(mrr) -%}
    12 * ({{ mrr }})
{%- endmacro %}


{# MRR won in a period: from new customers, from those who came back and from those who
   pay more (ours). #}
{% macro gained_mrr(new, reactivation, expansion) -%}
    ({{ new }}) + ({{ reactivation }}) + ({{ expansion }})
{%- endmacro %}


{# MRR lost in a period: by customers who pay less and by those who left (ours). #}
{% macro lost_mrr(contraction, churned) -%}
    ({{ contraction }}) + ({{ churned }})
{%- endmacro %}


{# What is left of the opening MRR, what its customers pay more not counted (ours). #}
{% macro gross_retained_mrr(opening, contraction, churned) -%}
    ({{ opening }}) - ({{ lost_mrr(contraction, churned) }})
{%- endmacro %}


{# Closing MRR of the customers of the opening (ours). #}
{% macro net_retained_mrr(opening, expansion, contraction, churned) -%}
    {{ gross_retained_mrr(opening, contraction, churned) }} + ({{ expansion }})
{%- endmacro %}


{# Share of the opening MRR that its customers pay at the end (ours): a fraction, above
   1 where they pay more than before. #}
{% macro net_revenue_retention(opening, expansion, contraction, churned) -%}
    {{ ratio(
        net_retained_mrr(opening, expansion, contraction, churned), opening
    ) }}
{%- endmacro %}


{# Share of the opening MRR that is left at the end without expansion (ours): a
   fraction, never above 1. #}
{% macro gross_revenue_retention(opening, contraction, churned) -%}
    {{ ratio(gross_retained_mrr(opening, contraction, churned), opening) }}
{%- endmacro %}


{# MRR won for each unit of it lost (ours): a multiple. #}
{% macro quick_ratio(new, reactivation, expansion, contraction, churned) -%}
    {{ ratio(
        gained_mrr(new, reactivation, expansion), lost_mrr(contraction, churned)
    ) }}
{%- endmacro %}


{# Mean MRR of the customers that pay (ours). #}
{% macro average_revenue_per_account(mrr, paying_customers) -%}
    {{ ratio(mrr, paying_customers) }}
{%- endmacro %}
