{% for table in contract_tables() %}
select
    '{{ table }}' as source_table,
    staged.source_key,
    staged.rejection_reason as reason,
    {{ row_as_json('_landed_row') }} as raw_row
from {{ ref('stg_' ~ table) }} as staged
inner join {{ ref('landing_' ~ table) }} as _landed_row
    on staged._source_row = _landed_row._source_row
where not staged.is_valid
{% if not loop.last %}union all{% endif %}
{% endfor %}
