{# The names that unknown columns of a table may not have: those of the contract, and
   what staging and the quarantine call their own. #}
{% macro reserved_names(table) %}
    {% set names = {'defects': true, '_landed_row': true} %}
    {% for column in contract_columns(table) %}
        {% do names.update({
            column: true,
            column ~ '_text': true,
            column.removesuffix('_on') ~ '_at': true
        }) %}
    {% endfor %}
    {% for column in contract_model('stg', table).columns %}
        {% do names.update({column: true}) %}
    {% endfor %}
    {{ return(names) }}
{% endmacro %}


{# What an unknown column is called in landing: its name, or where that is taken
   source_<name>, again and again until no other column has it. #}
{% macro free_name(name, taken, present) %}
    {% if name | lower not in taken %}
        {{ return(name) }}
    {% endif %}
    {% set free = namespace(name=name) %}
    {% for attempt in range(100) %}
        {% if free.name | lower in taken
            or (free.name != name and free.name | lower in present) %}
            {% set free.name = 'source_' ~ free.name %}
        {% endif %}
    {% endfor %}
    {{ return(free.name) }}
{% endmacro %}
