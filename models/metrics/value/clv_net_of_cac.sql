select
    {{ period_keys() }},
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    {{ clv_net_of_cac('gross_value.value', 'cac.value') }} as value
from {{ clv_gross_value() }} as gross_value
full join {{ ref('cac') }} as cac using ({{ period_keys() }})
where {{ metric_scope() }}
