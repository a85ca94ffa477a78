"""The sixteen input tables: columns (* = required), types, keys and file order."""

CONTRACT = {
    "customers": "customer_id* customer_name segment industry region owner_id lead_id "
    "acquisition_channel became_customer_on churned_on",
    "leads": "lead_id* created_at* source campaign_id content_asset owner_id status "
    "closed_at customer_id",
    "campaigns": "campaign_id* campaign_name channel content_asset started_on ended_on",
    "deals": "deal_id* customer_id lead_id owner_id deal_type product created_at* "
    "closed_at status* stage amount probability",
    "deal_stages": "stage* position probability",
    "deal_stage_history": "deal_id* stage* entered_at* exited_at",
    "spend": "spend_id* spent_on* purpose* category* channel campaign_id amount*",
    "orders": "order_id* customer_id* ordered_at* revenue* cost product",
    "subscriptions": "subscription_id* customer_id* plan started_on* ended_on "
    "monthly_amount",
    "renewals": "renewal_id* subscription_id customer_id plan due_on* outcome* "
    "renewed_on",
    "tickets": "ticket_id* customer_id agent_id priority topic opened_at* resolved_at "
    "first_replied_at reopens first_reply_due_at resolution_due_at",
    "survey_responses": "response_id* customer_id responded_at* score* scale* product "
    "survey ticket_id agent_id",
    "reps": "rep_id* rep_name team role region",
    "quotas": "rep_id* starts_on* ends_on* amount*",
    "email_subscribers": "subscriber_id* list_name subscribed_on* unsubscribed_on",
    "goals": "goal_id* goal_name metric* dimension dimension_value baseline target* "
    "starts_on* due_on* owner reason plan",
}
COLUMNS = {
    table: tuple(names.replace("*", "").split()) for table, names in CONTRACT.items()
}
REQUIRED = {
    table: tuple(name[:-1] for name in names.split() if name.endswith("*"))
    for table, names in CONTRACT.items()
}
MONEY = ("amount", "revenue", "cost", "monthly_amount")
NUMBERS = MONEY + ("score", "baseline", "target")


def is_date(column):
    return column.endswith(("_on", "_at"))


KEYS = {table: names[:1] for table, names in COLUMNS.items()}
KEYS["deal_stage_history"] = ("deal_id", "stage", "entered_at")
KEYS["quotas"] = ("rep_id", "starts_on", "ends_on")
KEYS["email_subscribers"] = ("subscriber_id", "list_name")

SORTED_BY = {
    "leads": "created_at",
    "deals": "created_at",
    "deal_stage_history": "entered_at",
    "spend": "spent_on",
    "orders": "ordered_at",
    "subscriptions": "started_on",
    "renewals": "due_on",
    "tickets": "opened_at",
    "survey_responses": "responded_at",
    "email_subscribers": "subscribed_on",
}


def row(table, *values, **named):
    """A row of text cells, in column order or by name; what is left out is blank."""
    cells = dict.fromkeys(COLUMNS[table], "")
    cells.update(zip(COLUMNS[table], values, strict=False))
    cells.update(named)
    if len(cells) > len(COLUMNS[table]):
        raise ValueError(f"{table}: unknown column among {sorted(named)}")
    return {name: "" if cell is None else str(cell) for name, cell in cells.items()}
