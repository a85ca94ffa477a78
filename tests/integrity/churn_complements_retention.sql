-- churn_rate_opening_base = 1 - retention_rate
with churn as (
    select * from {{ ref('churn_rate_opening_base') }}
),

retention as (
    select * from {{ ref('retention_rate') }}
)

select
    {{ figure_keys() }},
    churn.value as churn,
    retention.value as retention
from churn
inner join retention using ({{ figure_keys() }})
where
    (churn.value is null) <> (retention.value is null)
    or abs(churn.value - (1 - retention.value)) > 1e-9
