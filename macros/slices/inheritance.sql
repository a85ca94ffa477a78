{# A dimension's value or an id, `(none)` where it is missing. #}
{% macro or_none(expression) -%}
    coalesce({{ expression }}, '(none)')
{%- endmacro %}


{# A text of the data as a dimension's value, `(none)` where it is missing. #}
{% macro text_or_none(expression) -%}
    {{ or_none(own_text(expression)) }}
{%- endmacro %}


{# A text of the data as one that stands for itself: `(none)` and `(unallocated)`, in
   however many parentheses, get one pair more. #}
{% macro own_text(expression) -%}
    case
        when {{ expression }} not like '(%)' then {{ expression }}
        when
            replace(replace({{ expression }}, '(', ''), ')', '')
            in ('none', 'unallocated')
            then '(' || {{ expression }} || ')'
        else {{ expression }}
    end
{%- endmacro %}


{# An id as a dimension's value: the key of the row that it names; where this build
   finds no table of such rows, the id itself. #}
{% macro id_or_none(key, id, table) -%}
    coalesce(
        {{ key }},
        case when {{ has_no_source(table) }} then {{ own_text(id) | indent(8) }} end,
        '(none)'
    )
{%- endmacro %}


{% macro has_no_source(table) -%}
    (
        select count(*) from {{ ref('origins') }}
        where table_name = '{{ table }}' and origin is null
    ) > 0
{%- endmacro %}


{# The dimensions of a subject that a fact has from its customer: all but those that it
   has of its own. The fact joins customer_attributes as `customers`. #}
{% macro inherit_from_customer(subject='accounts', own=[]) -%}
    {%- for dimension in dimensions_of(subject) | reject('in', own) %}
    {{ or_none('customers.' ~ dimension) }} as {{ dimension }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}


{# The first of two dimension values, the second where the first is `(none)`. #}
{% macro first_known(first, second) -%}
    coalesce(nullif({{ first }}, '(none)'), {{ second }}, '(none)')
{%- endmacro %}
