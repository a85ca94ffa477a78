{# The settings (dbt vars) and what each accepts: `rule` picks the check, the rest feeds it. #}
{% macro setting_rules() %}
    {{ return({
        'crm_data': {'rule': 'text'},
        'crm_database': {'rule': 'text', 'optional': true},
        'crm_schema': {'rule': 'text', 'optional': true},
        'crm_tables': {'rule': 'mapping'},
        'as_of': {'rule': 'date', 'optional': true},
        'time_zone': {'rule': 'time_zone'},
        'fiscal_year_start_month': {'rule': 'whole_number', 'from': 1, 'to': 12},
        'metric_slices': {'rule': 'slices'},
        'customer_lifecycle': {
            'rule': 'choice', 'choices': ['crm', 'subscriptions', 'orders']
        },
        'lifecycle_grace_days': {'rule': 'whole_number', 'from': 0, 'to': 3650},
        'lifecycle_inactive_days': {'rule': 'whole_number', 'from': 1, 'to': 3650},
        'cac_categories': {'rule': 'text_list', 'optional': true},
        'new_revenue_rule': {
            'rule': 'choice', 'choices': ['first_month', 'first_purchase']
        },
        'payback_window_months': {'rule': 'whole_number', 'from': 1, 'to': 120},
        'renewal_grace_days': {'rule': 'whole_number', 'from': 0, 'to': 3650},
        'lifespan_method': {
            'rule': 'choice', 'choices': ['observed', 'inverse_churn']
        },
        'clv_basis': {'rule': 'choice', 'choices': ['revenue', 'margin']},
    }) }}
{% endmacro %}


{# The checked value of a setting. Raises an error that lists the valid values. #}
{% macro setting(name) %}
    {% set spec = setting_rules()[name] %}
    {% set value = var(name) %}
    {% if value is none and spec.get('optional') %}
        {{ return(none) }}
    {% endif %}
    {% set complaint = context['complaint_' ~ spec['rule']](value, spec) %}
    {% if complaint | trim %}
        {{ exceptions.raise_compiler_error(
            "Setting " ~ name ~ ": " ~ value | tojson ~ " is not valid. " ~ complaint
        ) }}
    {% endif %}
    {{ return(value) }}
{% endmacro %}


{# Checks every setting, and that the command line names none that does not exist. #}
{% macro check_settings() %}
    {% for name in setting_rules() %}
        {% do setting(name) %}
    {% endfor %}
    {% set given = invocation_args_dict.get('vars') or {} %}
    {% for name in given if name not in setting_rules() %}
        {{ exceptions.raise_compiler_error(
            "Unknown setting " ~ name ~ ". Valid settings: "
            ~ setting_rules() | join(', ') ~ "."
        ) }}
    {% endfor %}
{% endmacro %}
