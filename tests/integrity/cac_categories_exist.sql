-- a category that setting cac_categories names and no spend row has: a slip, perhaps
{{ config(severity='warn') }}

with named as (
    select cast(null as varchar) as category
    {%- for name in setting('cac_categories') or [] %}
    union all
    select {{ sql_text(name | trim | lower) }} as category
    {%- endfor %}
)

select named.category
from named
left join {{ ref('fct_spend') }} as spend on named.category = lower(spend.category)
where named.category is not null and spend.category is null
