{# The settings (dbt vars): `default`, which dbt_project.yml repeats, and what each
   accepts: `rule` picks the check of complaints.sql, the rest feeds it. #}
{% macro setting_rules() %}
    {% set renames = '{deals: {relation: opportunities, columns: {deal_id: id}}}' %}
    {% set days = {'rule': 'whole_number', 'from': 0, 'to': 3650} %}
    {{ return({
        'crm_data': {'default': 'seeds/crm', 'rule': 'text'},
        'crm_database': {'default': none, 'rule': 'text', 'optional': true},
        'crm_schema': {'default': none, 'rule': 'text', 'optional': true},
        'crm_tables': {'default': {}, 'rule': 'mapping', 'example': renames},
        'allowed_directories': {
            'default': [], 'rule': 'text_list', 'example': '[/data/exports]'
        },
        'allow_empty': {
            'default': false, 'rule': 'choice', 'choices': [false, true]
        },
        'max_rejected_share': {'default': 1.0, 'rule': 'share'},
        'as_of': {'default': none, 'rule': 'date', 'optional': true},
        'first_event_on': {'default': none, 'rule': 'date', 'optional': true},
        'time_zone': {'default': 'UTC', 'rule': 'time_zone'},
        'fiscal_year_start_month': {
            'default': 1, 'rule': 'whole_number', 'from': 1, 'to': 12
        },
        'metric_slices': {'default': [], 'rule': 'slices'},
        'max_row_estimate': {
            'default': 20000000, 'rule': 'whole_number', 'from': 1, 'to': 1000000000000
        },
        'customer_lifecycle': {
            'default': 'crm', 'rule': 'choice',
            'choices': ['crm', 'subscriptions', 'orders']
        },
        'lifecycle_grace_days': dict(days, default=0),
        'lifecycle_inactive_days': {
            'default': 180, 'rule': 'whole_number', 'from': 1, 'to': 3650
        },
        'cac_categories': {
            'default': [], 'rule': 'text_list', 'example': '[wages, advertising]',
            'optional': true
        },
        'new_revenue_rule': {
            'default': 'first_month', 'rule': 'choice',
            'choices': ['first_month', 'first_purchase']
        },
        'payback_window_months': {
            'default': 12, 'rule': 'whole_number', 'from': 1, 'to': 120
        },
        'renewal_grace_days': dict(days, default=30),
        'lifespan_method': {
            'default': 'observed', 'rule': 'choice',
            'choices': ['observed', 'inverse_churn']
        },
        'clv_basis': {
            'default': 'revenue', 'rule': 'choice', 'choices': ['revenue', 'margin']
        },
        'extra_metrics': {
            'default': [], 'rule': 'text_list', 'example': '[average_deal_value]'
        },
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
    {% set value = given_value(name) %}
    {% if value is none and spec.optional %}
        {{ return(none) }}
    {% endif %}
    {% do refuse_setting(name, value, complaint(value, spec)) %}
    {{ return(value) }}
{% endmacro %}


{# The value as it was given. var() would render a text with braces as Jinja, and so
   show or run what it names; the command line has it as it was written. #}
{% macro given_value(name) %}
    {% set written = (invocation_args_dict.get('vars') or {}).get(name) %}
    {% if written is string and ('{' in written or '}' in written) %}
        {{ return(written) }}
    {% endif %}
    {{ return(var(name)) }}
{% endmacro %}


{# Raises an error where there is advice about what a setting's value might be. #}
{% macro refuse_setting(name, value, advice) %}
    {% if advice | trim %}
        {% set shown = '"' ~ value ~ '"' if value is string else value | tojson %}
        {{ exceptions.raise_compiler_error(
            "Setting " ~ name ~ ": " ~ shown ~ " is not valid. " ~ advice
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
