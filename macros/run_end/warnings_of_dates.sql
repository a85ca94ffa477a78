{# Texts that name the first of the unlikely dates, and what to do. #}
{% macro warnings_of_dates(relation) %}
    {% set texts = [] %}
    {% for row in (run_query(unlikely_dates_by_reason(relation)) if relation else []) %}
        {% do texts.append(
            "Unlikely dates (" ~ row['date_count'] ~ ", in quality.unlikely_dates): "
            ~ row['examples'] ~ ". Each lies " ~ row['reason'] ~ ". What to do: "
            ~ row['remedy'] ~ "."
        ) %}
    {% endfor %}
    {{ return(texts) }}
{% endmacro %}


{% macro unlikely_dates_by_reason(relation) %}
    with numbered as (
        select
            *,
            row_number() over (
                partition by reason order by event_on, source_table, source_key
            ) as number
        from {{ relation }}
    )

    select
        reason,
        remedy,
        count(*) as date_count,
        {{ join_rows(
            "case when number <= 3 then column_name || ' ' || cast(event_on as varchar) "
            ~ "|| ' of ' || source_table || ' ' || source_key end", ', ', 'number'
        ) }} as examples
    from numbered
    group by reason, remedy
    order by reason
{% endmacro %}
