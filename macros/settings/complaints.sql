{# What is valid where a value is not, nothing where it is. `spec` is the setting's
   entry in setting_rules(): `rule` picks the check, the rest feeds it. #}
{% macro complaint(value, spec) %}
    {% if spec.rule == 'choice' and value not in spec.choices %}
        {{ return("Valid values: " ~ spec.choices | join(', ') | lower ~ ".") }}
    {% elif spec.rule == 'whole_number' and (
        value is not integer or value < spec.from or value > spec.to
    ) %}
        {{ return(
            "Valid values: whole numbers from " ~ spec.from ~ " to " ~ spec.to ~ "."
        ) }}
    {% elif spec.rule == 'share' and (
        value is not number or value is boolean or value < 0 or value > 1
    ) %}
        {{ return("Valid values: numbers from 0 to 1.") }}
    {% elif spec.rule == 'text' and (value is not string or not value) %}
        {{ return("Valid values: text.") }}
    {% elif spec.rule == 'text_list' and (
        not is_list(value) or value | reject('string') | list
    ) %}
        {{ return("Valid values: a list of texts, such as " ~ spec.example ~ ".") }}
    {% elif spec.rule == 'mapping' and value is not mapping %}
        {{ return("Valid values: a mapping such as " ~ spec.example ~ ".") }}
    {% elif spec.rule == 'slices' %}
        {{ return(complaint_slices(value)) }}
    {% endif %}
{% endmacro %}


{% macro is_list(value) %}
    {{ return(value is iterable and value is not string and value is not mapping) }}
{% endmacro %}


{% macro complaint_slices(value) %}
    {% set shape = "Valid values: a list of lists of two or more different dimensions "
        ~ "that one metric has, such as [[segment, region]]. Dimensions: "
        ~ all_dimensions() | join(', ') ~ "." %}
    {% if not is_list(value) %}
        {{ return(shape) }}
    {% endif %}
    {% set seen = [] %}
    {% for members in value %}
        {% if not is_list(members) or members | reject('string') | list
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


{# The same of what only the engine knows: asked once, before the first model. #}
{% macro complaint_of_engine(value, spec) %}
    {% if spec.rule == 'date' and not date_exists(value | string) %}
        {{ return(
            "Valid values: a date of 1900 to 2199 that exists, written YYYY-MM-DD."
        ) }}
    {% elif spec.rule == 'time_zone' and not time_zone_exists(value | string) %}
        {{ return(
            "Valid values: time zone names of the IANA database, such as UTC, "
            ~ "Europe/Berlin, America/New_York, Asia/Seoul."
        ) }}
    {% endif %}
{% endmacro %}


{# Whether a text is a date of the years that cells may have. #}
{% macro date_exists(text) %}
    {% set date = sql_text(text) %}
    {% set found = run_query(
        "select count(*) where cast(try_cast(" ~ date ~ " as date) as varchar) = "
        ~ date ~ " and " ~ is_plain_date(date)
    ) %}
    {{ return(text | length == 10 and found.rows[0][0] > 0) }}
{% endmacro %}
