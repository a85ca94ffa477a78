{# What a metric's meta may say. #}
{% macro register_rules() %}
    {{ return({
        'type': ['total', 'balance', 'ratio', 'median', 'composed'],
        'is_additive': [true, false],
        'subject': subjects().keys() | list,
        'unit': [
            'count', 'fraction', 'multiple', 'points', 'currency', 'currency_per_year',
            'orders_per_year', 'hours', 'days', 'months', 'years',
        ],
        'direction': ['higher_is_better', 'lower_is_better', 'none'],
        'parts': ['sums', 'values', 'none'],
    }) }}
{% endmacro %}


{# Stops the build where a metric's meta is not whole or not valid, and where register
   and list of metric_values differ. Runs before any model. #}
{% macro check_register() %}
    {% set names = [] %}
    {% for node in metric_models() %}
        {% do names.append(node.name) %}
        {% do check_metric(node) %}
    {% endfor %}
    {% for name in (names if execute else []) if name not in metric_names() %}
        {{ exceptions.raise_compiler_error(
            "Metric " ~ name ~ " is not in metric_values. Add it to the list in "
            ~ "macros/register/metric_names.sql, or, in a project that installs this "
            ~ "one, to setting extra_metrics."
        ) }}
    {% endfor %}
    {% for name in (metric_names() if execute else []) if name not in names %}
        {{ exceptions.raise_compiler_error(
            name ~ " is in the list of metric_values, and is no metric: its YAML has no "
            ~ "meta with a formula."
        ) }}
    {% endfor %}
{% endmacro %}


{% macro check_metric(node) %}
    {% set meta = node.config.meta %}
    {% set rules = register_rules() %}
    {% set required = [
        'label', 'type', 'is_additive', 'subject', 'unit', 'direction', 'formula',
        'source',
    ] %}
    {% set optional = ['dimensions', 'grains', 'scale', 'parts'] %}
    {% for key in required if key not in meta %}
        {% do refuse_metric(node.name, "meta has no " ~ key, required) %}
    {% endfor %}
    {% for key in meta if key not in required + optional %}
        {% do refuse_metric(
            node.name, "meta has an unknown key " ~ key, required + optional
        ) %}
    {% endfor %}
    {% for key, valid in rules.items() if key in meta and meta[key] not in valid %}
        {% do refuse_metric(node.name, "unknown " ~ key ~ " " ~ meta[key], valid) %}
    {% endfor %}
    {% for dimension in meta.get('dimensions', [])
        if dimension not in dimensions_of(meta.subject) %}
        {% do refuse_metric(
            node.name, "subject " ~ meta.subject ~ " has no dimension " ~ dimension,
            dimensions_of(meta.subject)
        ) %}
    {% endfor %}
    {% for grain in meta.get('grains', []) if grain not in all_grains() %}
        {% do refuse_metric(node.name, "unknown grain " ~ grain, all_grains()) %}
    {% endfor %}
{% endmacro %}


{% macro refuse_metric(name, problem, valid) %}
    {{ exceptions.raise_compiler_error(
        "Metric " ~ name ~ ": " ~ problem ~ ". Valid: " ~ valid | join(', ') ~ "."
    ) }}
{% endmacro %}
