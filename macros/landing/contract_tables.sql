{# The contract's tables: each has a landing and a staging model. #}
{% macro contract_tables() %}
    {{ return([
        'customers', 'leads', 'campaigns', 'deals', 'deal_stages', 'deal_stage_history',
        'spend', 'orders', 'subscriptions', 'renewals', 'tickets', 'survey_responses',
        'reps', 'quotas', 'email_subscribers', 'goals',
    ]) }}
{% endmacro %}


{# A floor's model of a contract table, from the graph: floor is landing or stg. #}
{% macro contract_model(floor, table) %}
    {% set node = graph.nodes.get('model.crm_metrics.' ~ floor ~ '_' ~ table) %}
    {% if not node %}
        {{ exceptions.raise_compiler_error(
            "There is no model " ~ floor ~ "_" ~ table ~ ". Tables of the contract: "
            ~ contract_tables() | join(', ') ~ "."
        ) }}
    {% endif %}
    {{ return(node) }}
{% endmacro %}


{# The columns of a contract table: those of its landing model but _source_row. #}
{% macro contract_columns(table) %}
    {% set columns = contract_model('landing', table).columns %}
    {{ return(columns | list | reject('eq', '_source_row') | list) }}
{% endmacro %}


{# Stops the build where the list above and the landing models differ, or one of these
   is not described. Runs before any model. #}
{% macro check_contract() %}
    {% for name in (graph.nodes if execute else {}) %}
        {% set table = name.removeprefix('model.crm_metrics.landing_') %}
        {% if table != name and table not in contract_tables() %}
            {{ exceptions.raise_compiler_error(
                "Model landing_" ~ table ~ ": add " ~ table ~ " to the list of tables "
                ~ "in macros/landing/contract_tables.sql."
            ) }}
        {% elif table != name and (
            not contract_columns(table) or graph.nodes[name].alias != table
        ) %}
            {{ exceptions.raise_compiler_error(
                "Model landing_" ~ table ~ ": give it its columns and alias " ~ table
                ~ " in models/_contract__models.yml."
            ) }}
        {% endif %}
    {% endfor %}
{% endmacro %}
