{# The rows for which a metric exists: its grains and its dimensions (with their
   combinations of setting metric_slices), both as its YAML lists them in meta. #}
{% macro metric_scope() -%}
    {%- set meta = metric_meta(model.name) -%}
    {%- set names = [] -%}
    {%- for members in slices(meta.get('dimensions', [])) -%}
        {%- do names.append("'" ~ slice_name(members) ~ "'") -%}
    {%- endfor -%}
    dimension in ({{ names | join(', ') }})
    {%- if meta.get('grains') %}
    and grain in ('{{ meta['grains'] | join("', '") }}')
    {%- endif -%}
{%- endmacro %}


{# The meta of a metric model, as its YAML has it. #}
{% macro metric_meta(metric) %}
    {% if execute %}
        {{ return(graph.nodes['model.crm_metrics.' ~ metric].config.meta) }}
    {% endif %}
    {{ return({}) }}
{% endmacro %}
