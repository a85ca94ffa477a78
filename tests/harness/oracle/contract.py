"""The sixteen tables of the input contract: columns, types, keys, spans."""

from dataclasses import dataclass, field

TEXT, CODE, MOMENT, MONEY, NUMBER, SHARE, WHOLE, COUNT = (
    "text",
    "code",
    "moment",
    "money",
    "number",
    "share",
    "whole",
    "count",
)


@dataclass(frozen=True)
class Table:
    """What a table's rows must look like to be counted.

    A name in `columns` that ends in * is required. `codes` lists the known words
    of the code columns. `spans` names the columns of a start and of its own ends.
    """

    columns: dict[str, str]
    key: tuple[str, ...]
    codes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    spans: tuple[tuple[str, str], ...] = ()

    @property
    def required(self) -> list[str]:
        return [name[:-1] for name in self.columns if name.endswith("*")]

    @property
    def types(self) -> dict[str, str]:
        return {name.rstrip("*"): kind for name, kind in self.columns.items()}


def columns(kind_of_column: str) -> dict[str, str]:
    """`a* b:money` → {"a*": "text", "b": "money"}."""
    pairs = (word.partition(":") for word in kind_of_column.split())
    return {name: kind or TEXT for name, _, kind in pairs}


TABLES = {
    "customers": Table(
        columns(
            "customer_id* customer_name segment industry region owner_id lead_id"
            " acquisition_channel became_customer_on:moment churned_on:moment"
        ),
        key=("customer_id",),
        spans=(("became_customer_on", "churned_on"),),
    ),
    "leads": Table(
        columns(
            "lead_id* created_at*:moment source campaign_id content_asset owner_id"
            " status:code closed_at:moment customer_id"
        ),
        key=("lead_id",),
        codes={"status": ("open", "converted", "disqualified")},
        spans=(("created_at", "closed_at"),),
    ),
    "campaigns": Table(
        columns(
            "campaign_id* campaign_name channel content_asset started_on:moment"
            " ended_on:moment"
        ),
        key=("campaign_id",),
        spans=(("started_on", "ended_on"),),
    ),
    "deals": Table(
        columns(
            "deal_id* customer_id lead_id owner_id deal_type:code product"
            " created_at*:moment closed_at:moment status*:code stage amount:money"
            " probability:share"
        ),
        key=("deal_id",),
        codes={
            "status": ("open", "won", "lost"),
            "deal_type": ("new_business", "upsell", "cross_sell", "renewal"),
        },
        spans=(("created_at", "closed_at"),),
    ),
    "deal_stages": Table(
        columns("stage* position:whole probability:share"), key=("stage",)
    ),
    "deal_stage_history": Table(
        columns("deal_id* stage* entered_at*:moment exited_at:moment"),
        key=("deal_id", "stage", "entered_at"),
        spans=(("entered_at", "exited_at"),),
    ),
    "spend": Table(
        columns(
            "spend_id* spent_on*:moment purpose*:code category* channel campaign_id"
            " amount*:money"
        ),
        key=("spend_id",),
        codes={"purpose": ("acquisition", "retention")},
    ),
    "orders": Table(
        columns(
            "order_id* customer_id* ordered_at*:moment revenue*:money cost:money"
            " product"
        ),
        key=("order_id",),
    ),
    "subscriptions": Table(
        columns(
            "subscription_id* customer_id* plan started_on*:moment ended_on:moment"
            " monthly_amount:money"
        ),
        key=("subscription_id",),
        spans=(("started_on", "ended_on"),),
    ),
    "renewals": Table(
        columns(
            "renewal_id* subscription_id customer_id plan due_on*:moment outcome*:code"
            " renewed_on:moment"
        ),
        key=("renewal_id",),
        codes={"outcome": ("renewed", "lapsed", "pending")},
    ),
    "tickets": Table(
        columns(
            "ticket_id* customer_id agent_id priority topic opened_at*:moment"
            " resolved_at:moment first_replied_at:moment reopens:count"
            " first_reply_due_at:moment resolution_due_at:moment"
        ),
        key=("ticket_id",),
        spans=(("opened_at", "resolved_at"), ("opened_at", "first_replied_at")),
    ),
    "survey_responses": Table(
        columns(
            "response_id* customer_id responded_at*:moment score*:whole scale*:whole"
            " product survey:code ticket_id agent_id"
        ),
        key=("response_id",),
        codes={"survey": ("nps", "csat")},
    ),
    "reps": Table(columns("rep_id* rep_name team role region"), key=("rep_id",)),
    "quotas": Table(
        columns("rep_id* starts_on*:moment ends_on*:moment amount*:money"),
        key=("rep_id", "starts_on", "ends_on"),
    ),
    "email_subscribers": Table(
        columns(
            "subscriber_id* list_name subscribed_on*:moment unsubscribed_on:moment"
        ),
        key=("subscriber_id", "list_name"),
        spans=(("subscribed_on", "unsubscribed_on"),),
    ),
    "goals": Table(
        columns(
            "goal_id* goal_name metric* dimension dimension_value baseline:number"
            " target*:number starts_on*:moment due_on*:moment owner reason plan"
        ),
        key=("goal_id",),
        spans=(("starts_on", "due_on"),),
    ),
}

# ids of which are slices: none may be a text that stands for a missing one
RESERVED_IDS = {
    "customers": ("(none)",),
    "leads": ("(none)",),
    "campaigns": ("(none)", "(unallocated)"),
    "reps": ("(none)", "(unallocated)"),
}

# {kind of survey: {scale: its scores}}
SCORES = {
    "nps": {5: range(1, 6), 10: range(0, 11)},
    "csat": {2: range(1, 3), 5: range(1, 6), 10: range(0, 11)},
}
