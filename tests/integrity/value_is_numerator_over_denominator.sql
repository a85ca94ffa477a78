-- a figure is the quotient of its parts (of nps, times 100), NULL where the denominator
-- is 0 or a part is missing; a sum or a count is its numerator; medians, products and
-- differences have no parts
with expected as (
    select
        figures.*,
        case
            when catalog.formula not like '%/%' then figures.numerator
            else
                case when figures.metric = 'nps' then 100 else 1 end
                * figures.numerator / nullif(figures.denominator, 0)
        end as expected_value
    from {{ ref('metric_values') }} as figures
    inner join {{ ref('metric_catalog') }} as catalog
        on figures.metric = catalog.metric
    where
        figures.metric not in (
            'median_sales_cycle_days', 'median_resolution_hours', 'lifetime_value',
            'clv_margin', 'clv_net_of_cac'
        )
)

select *
from expected
where
    (value is null) <> (expected_value is null)
    or abs(value - expected_value) > 1e-9 * abs(value)
