{# First day of the fiscal quarter or year that holds a date: the calendar's, taken
   after moving the date back by the months that the fiscal year starts later. #}
{% macro fiscal_start_of(part, date) -%}
    {%- set shift = setting('fiscal_year_start_month') - 1 -%}
    {{ add_months(
        start_of(part, add_months(start_of('month', date), -shift)), shift
    ) }}
{%- endmacro %}
