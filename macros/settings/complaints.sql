{# What is valid where a value is not, nothing where it is. `spec` is the setting's
   entry in setting_rules(): `rule` picks the check, the rest feeds it. #}
{% macro complaint(value, spec) %}
    {% if spec.rule == 'choice' %}
        {{ return(complaint_choice(value, spec.choices)) }}
    {% elif spec.rule == 'whole_number' %}
        {{ return(complaint_whole_number(value, spec.from, spec.to)) }}
    {% elif spec.rule == 'date' %}
        {{ return(complaint_date(value)) }}
    {% elif spec.rule == 'slices' %}
        {{ return(complaint_slices(value)) }}
    {% elif spec.rule == 'text_list' %}
        {{ return(complaint_text_list(value, spec.example)) }}
    {% elif spec.rule == 'mapping' %}
        {{ return(complaint_mapping(value)) }}
    {% endif %}
    {{ return(complaint_text(value)) }}
{% endmacro %}


{% macro complaint_choice(value, choices) %}
    {% if value not in choices %}
        {{ return("Valid values: " ~ choices | join(', ') ~ ".") }}
    {% endif %}
{% endmacro %}


{% macro complaint_whole_number(value, from, to) %}
    {% if value is not integer or value not in range(from, to + 1) %}
        {{ return("Valid values: whole numbers from " ~ from ~ " to " ~ to ~ ".") }}
    {% endif %}
{% endmacro %}


{% macro complaint_date(value) %}
    {% set advice = "Valid values: a date that exists, written YYYY-MM-DD." %}
    {% set text = value | string %}
    {% set digits = text[:4] ~ text[5:7] ~ text[8:] %}
    {% if text | length != 10 or text[4] ~ text[7] != '--'
        or digits | list | reject('in', '0123456789' | list) | list %}
        {{ return(advice) }}
    {% endif %}
    {% set year, month, day = text[:4] | int, text[5:7] | int, text[8:] | int %}
    {% set is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) %}
    {% set days = [31, 29 if is_leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] %}
    {% if year < 1 or month not in range(1, 13)
        or day not in range(1, days[month - 1] + 1) %}
        {{ return(advice) }}
    {% endif %}
{% endmacro %}


{% macro complaint_slices(value) %}
    {% set shape = "Valid values: a list of lists of two or more different dimensions "
        ~ "that one metric has, such as [[segment, region]]. Dimensions: "
        ~ all_dimensions() | join(', ') ~ "." %}
    {% if value is string or value is mapping or value is not iterable %}
        {{ return(shape) }}
    {% endif %}
    {% set seen = [] %}
    {% for members in value %}
        {% if members is string or members is mapping or members is not iterable
            or members | length < 2 or members | sort in seen
            or members | unique | list | length < members | length %}
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


{% macro complaint_text(value) %}
    {% if value is not string or not value %}
        {{ return("Valid values: text.") }}
    {% endif %}
{% endmacro %}


{% macro complaint_text_list(value, example) %}
    {% if value is string or value is mapping or value is not iterable
        or value | reject('string') | list %}
        {{ return("Valid values: a list of texts, such as " ~ example ~ ".") }}
    {% endif %}
{% endmacro %}


{% macro complaint_mapping(value) %}
    {% if value is not mapping %}
        {{ return(
            "Valid values: a mapping such as "
            ~ "{deals: {relation: opportunities, columns: {deal_id: id}}}."
        ) }}
    {% endif %}
{% endmacro %}


{# The engine knows the time zones: asked once, before the first model. #}
{% macro complaint_time_zone(value) %}
    {% if not time_zone_exists(value) %}
        {{ return(
            "Valid values: time zone names of the IANA database, such as UTC, "
            ~ "Europe/Berlin, America/New_York, Asia/Seoul."
        ) }}
    {% endif %}
{% endmacro %}
