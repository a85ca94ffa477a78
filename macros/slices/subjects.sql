{# What figures are about, and the dimensions that each subject's rollup has: the one
   place where they stand. A metric has those of the subject that its YAML names. #}
{% macro subjects() %}
    {% set account = ['segment', 'region', 'industry', 'channel', 'owner', 'team'] %}
    {% set sales_cycle = account + ['product'] %}
    {{ return({
        'accounts': account,
        'customers': account + ['campaign'],
        'leads': ['channel', 'campaign', 'owner', 'team'],
        'deals': sales_cycle + ['deal_type'],
        'sales_cycles': sales_cycle,
        'stage_visits': ['stage', 'owner', 'team'],
        'quotas': ['owner', 'team'],
        'orders': account + ['product'],
        'renewals': account + ['plan'],
        'subscriptions': account + ['plan'],
        'email': ['list'],
        'tickets': account + ['agent', 'priority', 'topic'],
        'surveys': account + ['product', 'scale'],
        'csat': account + ['agent', 'product', 'scale'],
    }) }}
{% endmacro %}


{# The dimensions of a subject. #}
{% macro dimensions_of(subject) %}
    {% if subject not in subjects() %}
        {{ exceptions.raise_compiler_error(
            "Unknown subject " ~ subject ~ ". Valid: " ~ subjects() | join(', ') ~ "."
        ) }}
    {% endif %}
    {{ return(subjects()[subject]) }}
{% endmacro %}


{# Every dimension that some subject has, in order of first mention. #}
{% macro all_dimensions() %}
    {{ return(subjects().values() | sum(start=[]) | unique | list) }}
{% endmacro %}


{# The subjects that have all of the given dimensions. #}
{% macro subjects_with(members) %}
    {% set found = [] %}
    {% for subject, dimensions in subjects().items() %}
        {% if members | reject('in', dimensions) | list | length == 0 %}
            {% do found.append(subject) %}
        {% endif %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{# The slices over some dimensions: the total (no member), each dimension alone, and
   their combinations. #}
{% macro slices(dimensions) %}
    {% set found = [[]] %}
    {% for dimension in dimensions %}
        {% do found.append([dimension]) %}
    {% endfor %}
    {{ return(found + combinations(dimensions)) }}
{% endmacro %}


{# The combinations of setting metric_slices that have their members in `dimensions`. #}
{% macro combinations(dimensions) %}
    {% set found = [] %}
    {% for members in setting('metric_slices') %}
        {% if members | reject('in', dimensions) | list | length == 0 %}
            {% do found.append(members) %}
        {% endif %}
    {% endfor %}
    {{ return(found) }}
{% endmacro %}


{# The name of a slice in column `dimension`: all, segment, segment × region. #}
{% macro slice_name(members) %}
    {{ return(members | join(' × ') or 'all') }}
{% endmacro %}


{# Whether a figure's slice is one that a subject has: for metrics that are narrower
   than the rollup that they read. #}
{% macro is_slice_of(subject) -%}
    {%- set names = [] -%}
    {%- for members in slices(dimensions_of(subject)) -%}
        {%- do names.append(slice_name(members)) -%}
    {%- endfor -%}
    dimension in ('{{ names | join("', '") }}')
{%- endmacro %}
