"""Rows for the tables of quality: what each is to find, and neighbours to leave alone.

A row's id is its table and a name: `orders late`. Every table has rows named
  met       refers to rows that are there
  without … refers to a row that is not there, by one column
  today     starts on as-of
  late      starts after it, and so does `later`
  rejected  starts after it too, refers to nothing that is there, and is defective
"""

from pathlib import Path

from tables import write_csv

AS_OF = "2024-06-30"
# customers of subscriptions: a customer may have two spans
SETTINGS = {
    "as_of": AS_OF,
    "customer_lifecycle": "subscriptions",
    "cac_categories": ["advertising"],
}

# table: {column that refers: table that it refers to}
REFERENCES = {
    "customers": {"owner_id": "reps", "lead_id": "leads"},
    "leads": {
        "campaign_id": "campaigns",
        "owner_id": "reps",
        "customer_id": "customers",
    },
    "deals": {"customer_id": "customers", "lead_id": "leads", "owner_id": "reps"},
    "deal_stage_history": {"deal_id": "deals"},
    "spend": {"campaign_id": "campaigns"},
    "orders": {"customer_id": "customers"},
    "subscriptions": {"customer_id": "customers"},
    "renewals": {"subscription_id": "subscriptions", "customer_id": "customers"},
    "tickets": {"customer_id": "customers", "agent_id": "reps"},
    "survey_responses": {
        "customer_id": "customers",
        "ticket_id": "tickets",
        "agent_id": "reps",
    },
    "quotas": {"rep_id": "reps"},
}

# table: the cell that says when a row starts, and its date once typed
STARTS = {
    "customers": ("became_customer_on", "became_customer_on"),
    "leads": ("created_at", "created_on"),
    "deals": ("created_at", "created_on"),
    "deal_stage_history": ("entered_at", "entered_on"),
    "spend": ("spent_on", "spent_on"),
    "orders": ("ordered_at", "ordered_on"),
    "tickets": ("opened_at", "opened_on"),
    "subscriptions": ("started_on", "started_on"),
    "email_subscribers": ("subscribed_on", "subscribed_on"),
    "renewals": ("due_on", "due_on"),
    "survey_responses": ("responded_at", "responded_on"),
}

# table: its key (of deal_stage_history and quotas the part that tells rows apart), what
# its rows have besides, and what makes the row named `rejected` defective
TABLES = {
    "reps": ("rep_id", {}, None),
    "campaigns": (
        "campaign_id",
        {},
        {"started_on": "2024-02-01", "ended_on": "2024-01-31"},
    ),
    "leads": (
        "lead_id",
        {"created_at": "2024-01-08", "content_asset": "", "source": "fair"},
        {"closed_at": "soon"},
    ),
    "customers": (
        "customer_id",
        {"became_customer_on": "2024-01-10", "segment": "", "region": "EU"},
        {"churned_on": "soon", "segment": "Small  business", "region": "eu"},
    ),
    "deals": (
        "deal_id",
        {
            "created_at": "2024-01-02",
            "closed_at": "",
            "status": "open",
            "deal_type": "new_business",
            "amount": "10",
            "probability": "0.5",
        },
        {"closed_at": "2024-07-05", "amount": "a lot"},
    ),
    "deal_stages": ("stage", {}, {"probability": "a lot"}),
    "deal_stage_history": (
        "stage",
        {"entered_at": "2024-02-01", "exited_at": ""},
        {"exited_at": "soon"},
    ),
    "spend": (
        "spend_id",
        {
            "spent_on": "2024-01-15",
            "purpose": "acquisition",
            "category": "advertising",
            "channel": "",
            "amount": "100",
        },
        {"amount": "a lot"},
    ),
    "orders": (
        "order_id",
        {"ordered_at": "2024-01-15", "revenue": "100", "cost": "40"},
        {"revenue": "a lot", "cost": ""},
    ),
    "subscriptions": (
        "subscription_id",
        {
            "started_on": "2024-01-10",
            "ended_on": "",
            "plan": "",
            "monthly_amount": "10",
        },
        {"ended_on": "soon"},
    ),
    "renewals": (
        "renewal_id",
        {"due_on": "2024-02-01", "outcome": "renewed", "renewed_on": ""},
        {"outcome": "perhaps"},
    ),
    "tickets": (
        "ticket_id",
        {"opened_at": "2024-01-20", "resolved_at": ""},
        {"resolved_at": "soon"},
    ),
    "survey_responses": (
        "response_id",
        {"responded_at": "2024-01-20", "score": "9", "scale": "10"},
        {"score": "11"},
    ),
    "quotas": (
        "ends_on",
        {"starts_on": "2024-01-01", "amount": "100"},
        {"amount": "a lot"},
    ),
    "email_subscribers": (
        "subscriber_id",
        {"list_name": "", "subscribed_on": "2024-01-20"},
        {"unsubscribed_on": "soon"},
    ),
}

# name: the cells in which it differs from `met`
MORE_ROWS = {
    "customers": {
        "of a segment": {"segment": "small business"},
        "of the segment": {"segment": "small business"},
        "of its other case": {"segment": "Small\u00a0business"},
        "of its other space": {"segment": "smallbusiness"},
        "of another segment": {"segment": "small businesses"},
    },
    "campaigns": {"rarely met": {}},
    "deals": {
        "won for nothing known": {
            "status": "won",
            "closed_at": "2024-03-01",
            "amount": "",
        },
        "won for nothing": {"status": "won", "closed_at": "2024-03-01", "amount": "0"},
        "open, to close": {"closed_at": "2024-05-01", "probability": ""},
        "open, to close soon": {"closed_at": "2024-07-31"},
        # the lead came in on 8 January
        "won too early": {"status": "won", "closed_at": "2024-01-07"},
        "won in time": {"status": "won", "closed_at": "2024-01-08"},
        "lost early": {"status": "lost", "closed_at": "2024-01-07"},
        "sold more early": {
            **{"status": "won", "closed_at": "2024-01-07", "deal_type": "upsell"},
        },
        "won early without a lead": {
            **{"status": "won", "closed_at": "2024-01-07", "lead_id": ""},
        },
        "won": {"status": "won", "closed_at": "2024-03-01 12:00"},
        "lost on a day": {"status": "lost", "closed_at": "2024-03-01"},
    },
    "deal_stage_history": {
        "before the close": {"deal_id": "deals won", "exited_at": "2024-02-03"},
        "left after the close": {
            "deal_id": "deals won",
            "entered_at": "2024-03-01 13:00",
            "exited_at": "2024-03-05",
        },
        "after the close": {"deal_id": "deals won", "entered_at": "2024-03-02"},
        "on the day of the close": {
            "deal_id": "deals lost on a day",
            "entered_at": "2024-03-01 13:00",
        },
    },
    "orders": {
        "free of cost": {"cost": "0"},
        "of unknown cost": {"cost": ""},
        "before the first span": {"ordered_at": "2024-01-09"},
        "on its first day": {"ordered_at": "2024-01-10"},
        "before the second span": {"ordered_at": "2024-02-15"},
        "by a rejected customer": {"customer_id": "customers rejected"},
        "by it, too": {"customer_id": "customers rejected"},
        "by nobody's": {"customer_id": "customers unheard of", "revenue": "?"},
    },
    "leads": {
        "with a paper": {"campaign_id": "", "content_asset": "paper"},
    },
    "email_subscribers": {
        "of another list": {
            "subscriber_id": "email_subscribers met",
            "list_name": "news",
        },
    },
    "renewals": {
        "renewed today": {"renewed_on": AS_OF},
        "renewed too late": {"renewed_on": "2024-07-01"},
        "of what starts today": {
            **{"subscription_id": "subscriptions today", "customer_id": ""},
            **{"outcome": "lapsed"},
        },
        "of what starts later": {
            **{"subscription_id": "subscriptions late", "customer_id": ""},
            **{"outcome": "lapsed"},
        },
    },
    "subscriptions": {
        "met": {"ended_on": "2024-02-01"},
        "today": {
            **{"started_on": AS_OF, "customer_id": "customers today"},
            **{"plan": "basic"},
        },
        "late": {"started_on": "2024-07-01", "plan": "gold"},
        "again": {"started_on": "2024-03-05", "ended_on": "", "monthly_amount": ""},
    },
    "spend": {
        "of a month without": {"spent_on": "2024-02-15", "campaign_id": ""},
        "of a channel without": {"channel": "fax", "campaign_id": ""},
        "of a campaign without": {"campaign_id": "campaigns rarely met"},
        "on a fair": {"channel": "Fair"},
        "on a month with": {"spent_on": "2024-03-15", "campaign_id": ""},
        "not counted": {
            "spent_on": "2024-02-15",
            "campaign_id": "",
            "category": "wages",
        },
        "on those who stay": {
            "spent_on": "2024-04-15",
            "campaign_id": "",
            "purpose": "retention",
        },
        "on nobody": {
            "spent_on": "2023-12-15",
            "campaign_id": "",
            "purpose": "retention",
        },
    },
}


def write_quality_rows(folder: Path) -> None:
    """A file for each table but goals."""
    for table in TABLES:
        write_csv(folder, table, rows_of(table))


def rows_of(table: str) -> list[dict]:
    """Every row of a table, all with the same columns."""
    key, usual, defect = TABLES[table]
    met = {column: f"{target} met" for column, target in references_of(table)}
    rows = {"met": {}}
    for column, _ in references_of(table):
        rows[f"without {column}"] = {column: missing_id(table, column)}
    if table in STARTS:
        start, _ = STARTS[table]
        rows |= {"today": {start: AS_OF}, "late": {start: "2024-07-01"}}
        rows["later"] = {start: "2024-07-02"}
    if defect:
        nowhere = dict.fromkeys(met, "nowhere")
        start = {STARTS[table][0]: "2024-07-03"} if table in STARTS else {}
        rows["rejected"] = nowhere | start | defect
    rows |= MORE_ROWS.get(table, {})
    blank = dict.fromkeys(defect or {}, "")
    return [
        {key: key_of(table, name), **blank, **usual, **met, **cells}
        for name, cells in rows.items()
    ]


def references_of(table: str) -> list[tuple]:
    return list(REFERENCES.get(table, {}).items())


def missing_id(table: str, column: str) -> str:
    """The id that the row named `without <column>` refers to."""
    return f"no such {column} of {table}"


def key_of(table: str, name: str) -> str:
    """The cell that tells a row from others; of a quota it is its last day."""
    if table == "quotas":
        return {"met": "2024-01-31", "rejected": "2024-02-28"}.get(name, "2024-01-30")
    return f"{table} {name}"
