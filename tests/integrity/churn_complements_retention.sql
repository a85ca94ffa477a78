-- churn_rate_opening_base = 1 - retention_rate
select
    {{ period_keys() }},
    churn.value as churn,
    retention.value as retention
from {{ ref('churn_rate_opening_base') }} as churn
inner join {{ ref('retention_rate') }} as retention using ({{ period_keys() }})
where
    (churn.value is null) <> (retention.value is null)
    or abs(churn.value - (1 - retention.value)) > 1e-9
