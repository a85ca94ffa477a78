{# The settings whose value is not the default that the project comes with, as JSON. #}
{% macro changed_settings() %}
    {% set changed = {} %}
    {% for name, spec in setting_rules().items() if setting(name) != spec.default %}
        {# YAML has dates, JSON has not #}
        {% set is_date = spec.rule == 'date' %}
        {% do changed.update({
            name: setting(name) | string if is_date else setting(name)
        }) %}
    {% endfor %}
    {{ return(tojson(changed)) }}
{% endmacro %}
