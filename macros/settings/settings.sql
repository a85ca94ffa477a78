{# The settings (dbt vars) and what each accepts: `rule` picks the check of
   complaints.sql, the rest feeds it. #}
{% macro setting_rules() %}
    {% set renames = '{deals: {relation: opportunities, columns: {deal_id: id}}}' %}
    {% set days = {'rule': 'whole_number', 'from': 0, 'to': 3650} %}
    {{ return({
        'crm_data': {'rule': 'text'},
        'crm_database': {'rule': 'text', 'optional': true},
        'crm_schema': {'rule': 'text', 'optional': true},
        'crm_tables': {'rule': 'mapping', 'example': renames},
        'allow_empty': {'rule': 'choice', 'choices': [false, true]},
        'as_of': {'rule': 'date', 'optional': true},
        'first_event_on': {'rule': 'date', 'optional': true},
        'time_zone': {'rule': 'time_zone'},
        'fiscal_year_start_month': {'rule': 'whole_number', 'from': 1, 'to': 12},
        'metric_slices': {'rule': 'slices'},
        'max_row_estimate': {'rule': 'whole_number', 'from': 1, 'to': 1000000000000},
        'customer_lifecycle': {
            'rule': 'choice', 'choices': ['crm', 'subscriptions', 'orders']
        },
        'lifecycle_grace_days': days,
        'lifecycle_inactive_days': {'rule': 'whole_number', 'from': 1, 'to': 3650},
        'cac_categories': {
            'rule': 'text_list', 'example': '[wages, advertising]', 'optional': true
        },
        'new_revenue_rule': {
            'rule': 'choice', 'choices': ['first_month', 'first_purchase']
        },
        'payback_window_months': {'rule': 'whole_number', 'from': 1, 'to': 120},
        'renewal_grace_days': days,
        'lifespan_method': {'rule': 'choice', 'choices': ['observed', 'inverse_churn']},
        'clv_basis': {'rule': 'choice', 'choices': ['revenue', 'margin']},
        'extra_metrics': {'rule': 'text_list', 'example': '[average_deal_value]'},
    }) }}
{% endmacro %}


{# The value of a setting. Raises an error that lists the valid values. #}
{% macro setting(name) %}
    {% set spec = setting_rules().get(name) %}
    {% if not spec %}
        {{ exceptions.raise_compiler_error(
            "Setting " ~ name ~ " has no rule: add it to setting_rules()."
        ) }}
    {% endif %}
    {% set value = var(name) %}
    {% if value is none and spec.optional %}
        {{ return(none) }}
    {% endif %}
    {% do refuse_setting(name, value, complaint(value, spec)) %}
    {{ return(value) }}
{% endmacro %}


{# Raises an error where there is advice about what a setting's value might be. #}
{% macro refuse_setting(name, value, advice) %}
    {% if advice | trim %}
        {{ exceptions.raise_compiler_error(
            "Setting " ~ name ~ ": " ~ value | tojson ~ " is not valid. " ~ advice
        ) }}
    {% endif %}
{% endmacro %}


{# Checks every setting, and that the command line names none that does not exist (a
   project that installs this one may have vars of its own). #}
{% macro check_settings() %}
    {% for name, spec in setting_rules().items() %}
        {% set value = setting(name) %}
        {% if execute and not (value is none and spec.optional) %}
            {% do refuse_setting(name, value, complaint_of_engine(value, spec)) %}
        {% endif %}
    {% endfor %}
    {% set given = invocation_args_dict.get('vars') or {} %}
    {% for name in (given if project_name == 'crm_metrics' else [])
        if name not in setting_rules() %}
        {{ exceptions.raise_compiler_error(
            "Unknown setting " ~ name ~ ". Valid settings: "
            ~ setting_rules() | join(', ') ~ "."
        ) }}
    {% endfor %}
{% endmacro %}
