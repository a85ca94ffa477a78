with metric_rows as (
    {{ all_metric_rows() | indent }}
),

labels as (
    select * from {{ ref('dimension_labels') }}
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
left join labels
    on
        metric_rows.dimension = labels.dimension
        and metric_rows.dimension_value = labels.dimension_value
