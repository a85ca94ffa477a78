{# The dimensions of each subject: what a rollup of it can be sliced by. #}
{% macro dimension_sets() %}
    {% set customer = ['segment', 'region', 'industry', 'channel', 'owner', 'team'] %}
    {{ return({
        'customers': customer + ['campaign'],
        'orders': customer + ['product'],
        'buyers': customer,
        'renewals': customer + ['plan'],
        'surveys': customer + ['product', 'scale'],
        'tickets': customer + ['agent', 'priority', 'topic'],
        'deals': customer + ['product', 'deal_type'],
        'leads': ['channel', 'campaign', 'owner', 'team'],
        'stage_visits': ['stage', 'owner', 'team'],
        'quotas': ['owner', 'team'],
        'email': ['list'],
    }) }}
{% endmacro %}


{# Every dimension that some metric has, in order of first mention. #}
{% macro all_dimensions() %}
    {{ return(dimension_sets().values() | sum(start=[]) | unique | list) }}
{% endmacro %}


{# The subjects that have all of the given dimensions. #}
{% macro subjects_with(members) %}
    {% set subjects = [] %}
    {% for subject, dimensions in dimension_sets().items() %}
        {% if members | reject('in', dimensions) | list | length == 0 %}
            {% do subjects.append(subject) %}
        {% endif %}
    {% endfor %}
    {{ return(subjects) }}
{% endmacro %}


{# The slices over some dimensions: the total (no member), each dimension alone, and
   those combinations of setting metric_slices whose members are all among them. #}
{% macro slices(dimensions) %}
    {% set found = [[]] %}
    {% for dimension in dimensions %}
        {% do found.append([dimension]) %}
    {% endfor %}
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
