{# Each complaint_* returns what is valid when the value is not, else nothing. #}

{% macro complaint_choice(value, spec) %}
    {% if value not in spec['choices'] %}
        {{ return("Valid values: " ~ spec['choices'] | join(', ') ~ ".") }}
    {% endif %}
{% endmacro %}


{% macro complaint_whole_number(value, spec) %}
    {% if value is not integer or value < spec['from'] or value > spec['to'] %}
        {{ return(
            "Valid values: whole numbers from " ~ spec['from'] ~ " to " ~ spec['to'] ~ "."
        ) }}
    {% endif %}
{% endmacro %}


{# YAML makes a date of 2025-06-30 without quotes, which dbt 2 keeps as text. #}
{% macro complaint_date(value, spec) %}
    {% set advice = "Valid values: a date that exists, written YYYY-MM-DD." %}
    {% set match = modules.re.match('^(\d{4})-(\d\d)-(\d\d)$', value | string) %}
    {% set year, month, day = match.groups() | map('int') if match else [0, 0, 0] %}
    {% if year == 0 or month not in range(1, 13) or day not in range(1, 32) %}
        {{ return(advice) }}
    {% endif %}
    {% set date = modules.datetime.date(year, month, 1)
        + modules.datetime.timedelta(days=day - 1) %}
    {% if date.month != month %}
        {{ return(advice) }}
    {% endif %}
{% endmacro %}


{% macro complaint_time_zone(value, spec) %}
    {% if value not in modules.pytz.all_timezones %}
        {{ return(
            "Valid values: time zone names of the IANA database, such as UTC, "
            ~ "Europe/Berlin, America/New_York, Asia/Seoul."
        ) }}
    {% endif %}
{% endmacro %}


{% macro complaint_slices(value, spec) %}
    {% set shape = "Valid values: a list of lists of two or more different dimensions "
        ~ "that one metric has, such as [[segment, region]]. Dimensions: "
        ~ all_dimensions() | join(', ') ~ "." %}
    {% if value is string or value is mapping or value is not iterable %}
        {{ return(shape) }}
    {% endif %}
    {% set seen = [] %}
    {% for members in value %}
        {% if members is string or members is mapping or members is not iterable
            or members | length < 2 or members | unique | list | length < members | length
            or members | sort in seen %}
            {{ return(shape ~ " Each combination once, in one order.") }}
        {% endif %}
        {% do seen.append(members | sort) %}
        {% for member in members if member not in all_dimensions() %}
            {{ return("Unknown dimension " ~ member ~ ". " ~ shape) }}
        {% endfor %}
        {% if not subjects_with(members) %}
            {{ return("No metric has all of " ~ members | join(', ') ~ ". " ~ shape) }}
        {% endif %}
    {% endfor %}
{% endmacro %}


{% macro complaint_text(value, spec) %}
    {% if value is not string or not value %}
        {{ return("Valid values: text.") }}
    {% endif %}
{% endmacro %}


{% macro complaint_text_list(value, spec) %}
    {% if value is string or value is mapping or value is not iterable
        or value | reject('string') | list %}
        {{ return("Valid values: a list of texts, such as [wages, advertising].") }}
    {% endif %}
{% endmacro %}


{% macro complaint_mapping(value, spec) %}
    {% if value is not mapping %}
        {{ return(
            "Valid values: a mapping such as "
            ~ "{deals: {relation: opportunities, columns: {deal_id: id}}}."
        ) }}
    {% endif %}
{% endmacro %}
