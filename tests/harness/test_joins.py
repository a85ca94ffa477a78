"""Each key of a fact has exactly one row in its dimension."""

import pytest

# column of a mart: the dimension that it refers to, and that dimension's key
DIMENSIONS = {
    "customer_id": ("dim_customers", "customer_id"),
    "lead_id": ("dim_leads", "lead_id"),
    "owner": ("dim_reps", "rep_id"),
    "agent": ("dim_reps", "rep_id"),
    "campaign": ("dim_campaigns", "campaign_id"),
}
# facts that refer to a dimension, each by these columns, and dimensions that do
KEYS = {
    "dim_customers": ["lead_id", "owner", "campaign"],
    "dim_leads": ["owner", "campaign"],
    "fct_customer_spans": ["customer_id", "owner", "campaign"],
    "fct_deal_weights": ["owner"],
    "fct_deals": ["customer_id", "lead_id", "owner", "campaign"],
    "fct_leads": ["lead_id", "owner", "campaign"],
    "fct_mrr_changes": ["customer_id", "owner"],
    "fct_orders": ["customer_id", "owner"],
    "fct_quotas": ["owner"],
    "fct_renewals": ["customer_id", "owner"],
    "fct_spend": ["campaign"],
    "fct_stage_visits": ["owner"],
    "fct_subscriptions": ["customer_id", "owner"],
    "fct_survey_responses": ["customer_id", "owner", "agent"],
    "fct_tickets": ["customer_id", "owner", "agent"],
}


@pytest.fixture(params=["demo", "odd", "quality"])
def build(request):
    """The demo; odd cells; references that dangle."""
    return request.getfixturevalue(request.param)


def test_keys_are_all(demo):
    """No fact has a key that stands above under no name."""
    found = {}
    for table, column in demo.query(
        "select table_name, column_name from duckdb_columns() "
        "where schema_name = 'marts' order by all"
    ):
        is_own = DIMENSIONS.get(column, ("",))[0] == table
        if column in DIMENSIONS and not is_own and table != "customer_attributes":
            found.setdefault(table, set()).add(column)
    assert found == {table: set(columns) for table, columns in KEYS.items()}


@pytest.mark.parametrize(
    ("table", "column"),
    [(table, column) for table, columns in KEYS.items() for column in columns],
)
def test_joining_keeps_the_number_of_rows(build, table, column):
    dimension, key = DIMENSIONS[column]
    [(before, after)] = build.query(
        f"""
        select
            (select count(*) from marts.{table}),
            (
                select count(*)
                from marts.{table} as fact
                inner join marts.{dimension} as dimension
                    on fact.{column} = dimension.{key}
            )
        """
    )
    assert after == before


@pytest.mark.parametrize(("dimension", "key"), sorted(set(DIMENSIONS.values())))
def test_none_is_there_once(build, dimension, key):
    rows = build.query(f"select * from marts.{dimension} where {key} = '(none)'")
    assert len(rows) == 1


def test_everything_has_a_name(build):
    """A rep or a campaign without one is called by its id."""
    for name, of in (("rep", "reps"), ("campaign", "campaigns")):
        found = build.query(
            f"select {name}_id from marts.dim_{of} where {name}_name is null"
        )
        assert found == []


def test_no_metric_counts_none(build):
    """Customers and leads are as many as were read, and neither is `(none)`."""
    [(leads, customers)] = build.query(
        """
        select
            max(numerator) filter (where metric = 'new_leads'),
            max(numerator) filter (where metric = 'new_customers')
        from metrics.metric_values
        where dimension = 'all' and grain = 'all_time'
        """
    )
    [(leads_read, spans)] = build.query(
        """
        select
            (
                select count(*) from staging.stg_leads
                where is_valid and created_on <= (
                    select as_of from marts.reporting_window
                )
            ),
            (
                select count(*) from marts.fct_customer_spans
                where customer_id <> '(none)'
            )
        """
    )
    assert (leads or 0, customers or 0) == (leads_read, spans)
