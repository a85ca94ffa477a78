-- a table that is nowhere is unknown, not empty: what refers to it does not dangle
select
    origins.table_name,
    cast(origins.origin as varchar) as origin
from (
    values
    {%- for table in contract_tables() %}
    {%- set origin = origin_of(table) if execute %}
    ('{{ table }}', {{ sql_text(origin.label) if origin else 'null' }})
    {{- ',' if not loop.last }}
    {%- endfor %}
) as origins (table_name, origin)
