select
    {{ period_keys() }},
    {{ lifespan_columns() }}
from {{ ref('customers_by_period') }}
where
    {{ metric_scope() }}
    and acquired_customers <> 0
