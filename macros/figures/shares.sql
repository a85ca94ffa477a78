{# What the parts after `before`, through `through`, of `whole` equal parts bear of an
   amount: the difference of two rounded running shares, so that the parts of any cut
   add up to the amount exactly. #}
{% macro share(amount, before, through, whole) -%}
    {{ running_share(amount, through, whole) }}
    - {{ running_share(amount, before, whole) }}
{%- endmacro %}
