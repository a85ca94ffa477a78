{# Texts that name the remedy for each node that wanted to read a file it may not. #}
{% macro warnings_of_access() %}
    {% set texts = [] %}
    {% for result in results if tells_of_narrow_access(result.message or '') %}
        {% do texts.append(
            result.node.name ~ " reads a file that is neither in crm_data nor in a "
            ~ "directory that setting allowed_directories names. If a view of your "
            ~ "database is to read it, add its directory there."
        ) %}
    {% endfor %}
    {{ return(texts) }}
{% endmacro %}
