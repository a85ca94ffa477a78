-- each row's metric, grain and dimensions are in the catalog
with used as (
    select distinct
        metric,
        grain,
        dimension
    from {{ ref('metric_values') }}
)

select used.*
from used
left join {{ ref('metric_catalog') }} as catalog on used.metric = catalog.metric
where
    catalog.metric is null
    or not list_contains(string_split(catalog.grains, ', '), used.grain)
    or not list_has_all(
        string_split(catalog.dimensions, ', '), string_split(used.dimension, ' × ')
    )
