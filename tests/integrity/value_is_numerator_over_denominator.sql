-- a total or a balance is its numerator, without a denominator; any other figure that
-- has parts is their quotient times its scale, NULL where a part is missing or the
-- denominator is 0
with registered (metric, type, parts, scale) as (
    {%- for metric in metrics() %}
    select
        '{{ metric.name }}',
        '{{ metric.type }}',
        '{{ metric.parts }}',
        {{ metric.scale }}
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
),

figures as (
    select
        metric_values.*,
        registered.parts,
        registered.type,
        case
            when registered.type in ('total', 'balance') then metric_values.numerator
            else
                registered.scale
                * metric_values.numerator / nullif(metric_values.denominator, 0)
        end as quotient
    from {{ ref('metric_values') }} as metric_values
    inner join registered on metric_values.metric = registered.metric
)

select *
from figures
where
    (parts = 'none' and (numerator is not null or denominator is not null))
    or (type in ('total', 'balance') and denominator is not null)
    or (parts <> 'none' and (value is null) <> (quotient is null))
    or (parts <> 'none' and abs(value - quotient) > 1e-9 * abs(value))
