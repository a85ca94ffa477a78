{# What a metric's meta may say. #}
{% macro register_rules() %}
    {{ return({
        'type': ['total', 'balance', 'ratio', 'median', 'composed'],
        'is_additive': [true, false],
        'subject': subjects().keys() | list,
        'unit': [
            'count', 'fraction', 'multiple', 'points', 'currency', 'currency_per_day',
            'currency_per_month', 'currency_per_year', 'orders_per_year', 'hours',
            'days', 'months', 'years',
        ],
        'direction': ['higher_is_better', 'lower_is_better', 'none'],
        'parts': ['sums', 'values', 'none'],
    }) }}
{% endmacro %}


{# Stops the build where a metric's meta is not whole or not valid, and where register
   and list of metric_values differ. Runs before any model. #}
{% macro check_register() %}
    {% if execute %}
        {% set names = [] %}
        {% for node in metric_models() %}
            {% do names.append(node.name) %}
            {% do check_keys(node.name, node.config.meta) %}
            {% do check_values(node.name, node.config.meta) %}
        {% endfor %}
        {% do check_names(names) %}
    {% endif %}
{% endmacro %}


{# The register and the list of metric_values have the same names. #}
{% macro check_names(names) %}
    {% set listed = metric_names() %}
    {% for name in names if name not in listed %}
        {{ exceptions.raise_compiler_error(
            "Metric " ~ name ~ " is not in metric_values. Add it to the list in "
            ~ "macros/register/metric_names.sql, or, in a project that installs this "
            ~ "one, to setting extra_metrics."
        ) }}
    {% endfor %}
    {% for name in listed if name not in names %}
        {{ exceptions.raise_compiler_error(
            name ~ " is in the list of metric_values, and is no metric: its YAML has "
            ~ "no meta with a formula."
        ) }}
    {% endfor %}
    {% for name in listed if listed | select('equalto', name) | list | length > 1 %}
        {{ exceptions.raise_compiler_error(
            "Metric " ~ name ~ " stands twice in the list of metric_values, which setting "
            ~ "extra_metrics is a part of."
        ) }}
    {% endfor %}
{% endmacro %}


{# A metric's meta has each key that it needs, and no other than it may have. #}
{% macro check_keys(name, meta) %}
    {% set required = [
        'label', 'type', 'is_additive', 'subject', 'unit', 'direction', 'formula',
        'source',
    ] %}
    {% set valid = required + ['dimensions', 'grains', 'scale', 'parts'] %}
    {% for key in meta if key not in valid %}
        {% do refuse_metric(name, "meta has an unknown key " ~ key, valid) %}
    {% endfor %}
    {% for key in required if not meta[key] | string | trim %}
        {% do refuse_metric(name, "its folder's YAML has no " ~ key, required) %}
    {% endfor %}
{% endmacro %}


{# What a metric's meta says is valid. #}
{% macro check_values(name, meta) %}
    {% for key, valid in register_rules().items() if key in meta %}
        {% if meta[key] not in valid %}
            {% do refuse_metric(name, "unknown " ~ key ~ " " ~ meta[key], valid) %}
        {% endif %}
    {% endfor %}
    {% if meta.get('scale', 1) is not number or meta.get('scale', 1) == 0 %}
        {% do refuse_metric(name, "scale is no number", ['100', 'another number']) %}
    {% endif %}
    {% do check_list(
        name, 'dimension', meta.get('dimensions', []), dimensions_of(meta.subject)
    ) %}
    {% do check_list(name, 'grain', meta.get('grains', []), all_grains()) %}
{% endmacro %}


{# A list of a metric's meta holds valid values, each once. #}
{% macro check_list(name, thing, values, valid) %}
    {% if not is_list(values) or values | unique | list | length < values | length %}
        {% do refuse_metric(name, thing ~ "s is no list of different ones", valid) %}
    {% endif %}
    {% for value in values if value not in valid %}
        {% do refuse_metric(name, "unknown " ~ thing ~ " " ~ value, valid) %}
    {% endfor %}
{% endmacro %}


{% macro refuse_metric(name, problem, valid) %}
    {{ exceptions.raise_compiler_error(
        "Metric " ~ name ~ ": " ~ problem ~ ". Valid: " ~ valid | join(', ') ~ "."
    ) }}
{% endmacro %}
