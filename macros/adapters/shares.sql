{# What the first `parts` of `whole` equal parts of an amount come to: 12 decimals. #}
{% macro running_share(amount, parts, whole) %}
    {{ return(adapter.dispatch('running_share', 'crm_metrics')(amount, parts, whole)) }}
{% endmacro %}

{# In whole units of 1e-12, since decimals divide as doubles. Quotient and remainder go
   apart, so that no product outgrows the amount. #}
{% macro duckdb__running_share(amount, parts, whole) -%}
    {%- set units -%}
        (
            cast(floor({{ amount }}) as hugeint) * 1000000000000
            + cast(({{ amount }} - floor({{ amount }})) * 1000000000000 as hugeint)
        )
    {%- endset -%}
    cast(
        {{ units }} // ({{ whole }}) * ({{ parts }})
        + (2 * ({{ units }} % ({{ whole }})) * ({{ parts }}) + ({{ whole }}))
        // (2 * ({{ whole }}))
        as decimal(38, 0)
    ) * cast('0.000000000001' as decimal(12, 12))
{%- endmacro %}
