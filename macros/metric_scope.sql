{# The rows for which a metric exists: its grains and its dimensions (with their
   combinations of setting metric_slices), both as its YAML lists them in meta. A unit
   test compiles without the graph that holds the YAML: there every row is in scope. #}
{% macro metric_scope() -%}
    {%- set node = graph.get('nodes', {}).get('model.crm_metrics.' ~ model.name) -%}
    {%- if node -%}
        {%- set names = [] -%}
        {%- for members in slices(node.config.meta.dimensions) -%}
            {%- do names.append(slice_name(members)) -%}
        {%- endfor -%}
        dimension in ('{{ names | join("', '") }}')
        {%- if node.config.meta.grains %}
    and grain in ('{{ node.config.meta.grains | join("', '") }}')
        {%- endif -%}
    {%- else -%}
        true
    {%- endif -%}
{%- endmacro %}
