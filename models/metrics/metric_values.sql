with metric_rows as (
    {%- for metric in metric_names() %}
    select
        '{{ metric }}' as metric,
        *
    from {{ ref(metric) }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

labels as (
    select * from {{ ref('dimension_labels') }}
),

combinations as (
    select distinct
        dimension,
        dimension_value,
        string_split(dimension, ' × ') as members,
        string_split(dimension_value, ' × ') as member_values
    from metric_rows
    where dimension like '% × %'
),

members as (
    select
        dimension,
        dimension_value,
        unnest(members) as member,
        unnest(member_values) as member_value,
        generate_subscripts(members, 1) as position
    from combinations
    where len(members) = len(member_values)
),

combination_labels as (
    select
        members.dimension,
        members.dimension_value,
        string_agg(
            coalesce(labels.dimension_label, members.member_value),
            ' × ' order by members.position
        ) as dimension_label
    from members
    left join labels
        on
            members.member = labels.dimension
            and members.member_value = labels.dimension_value
    group by members.dimension, members.dimension_value
),

all_labels as (
    select * from labels
    union all
    select * from combination_labels
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
        all_labels.dimension_label, metric_rows.dimension_value
    ) as dimension_label,
    metric_rows.numerator,
    metric_rows.denominator,
    metric_rows.value
from metric_rows
left join all_labels
    on
        metric_rows.dimension = all_labels.dimension
        and metric_rows.dimension_value = all_labels.dimension_value
