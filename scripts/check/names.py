"""Which column of theirs may be which of the contract's, by its name."""

from collections.abc import Iterable

from scripts.check.codes import compact
from scripts.check.contract import Column, contract
from scripts.check.suggestion import GUESS, OPEN, SURE, Suggestion
from scripts.messages import shortened

# what a CRM calls one row of the table; a column may begin with it
NOUNS = {
    "customers": "account company customer client organization",
    "leads": "lead contact",
    "campaigns": "campaign",
    "deals": "opportunity opp deal",
    "deal_stages": "stage dealstage opportunitystage",
    "deal_stage_history": "opportunity deal history",
    "spend": "spend expense cost",
    "orders": "order invoice",
    "subscriptions": "subscription contract",
    "renewals": "renewal",
    "tickets": "ticket case conversation",
    "survey_responses": "response survey feedback",
    "reps": "rep user owner employee agent",
    "quotas": "quota",
    "email_subscribers": "subscriber contact",
    "goals": "goal",
}
CUSTOMER_ID = (
    "accountid companyid organizationid clientid associatedcompanyid"
    "? accountname companyname customername organizationname account company customer"
    " organization client associatedcompany"
)
OWNER_ID = "ownerid salesrepid repid userid hubspotownerid ? owner salesrep ownername"
STARTED = "startdate startedat datestarted start"
CREATED = "createddate createdate creationdate datecreated created createdon createdat"
CLOSED = "closedate closeddate dateclosed closedon closedat closingdate"
STAGE = "stage stagename pipelinestage"

# spelt as compact() does, the best first; after "?" are those that may mean otherwise
SYNONYMS = {
    "customers": {
        "customer_id": "id recordid number",
        "customer_name": "name",
        "segment": "customersegment tier",
        "region": "territory ? salesregion billingcountry country",
        "owner_id": OWNER_ID,
        "lead_id": "originalleadid",
        "acquisition_channel": "leadsource source originalsource channel",
        "became_customer_on": "customersince becameacustomerdate becamecustomerdate",
        "churned_on": "churndate churnedat ? cancellationdate canceledat",
    },
    "leads": {
        "lead_id": "id recordid",
        "created_at": CREATED,
        "source": "leadsource originalsource",
        "campaign_id": "primarycampaignid ? campaign campaignname",
        "owner_id": OWNER_ID,
        "status": "leadstatus",
        "closed_at": "converteddate dateconverted closedate",
        "customer_id": "convertedaccountid " + CUSTOMER_ID,
    },
    "campaigns": {
        "campaign_id": "id",
        "campaign_name": "name",
        "channel": "? type",
        "started_on": STARTED,
    },
    "deals": {
        "deal_id": "id recordid",
        "customer_id": CUSTOMER_ID,
        "lead_id": "originalleadid convertedleadid",
        "owner_id": OWNER_ID,
        "deal_type": "type",
        "product": "productname",
        "created_at": CREATED,
        "closed_at": CLOSED,
        "status": STAGE,
        "stage": STAGE,
        "amount": "value",
        "probability": "? winprobability",
    },
    "deal_stages": {
        "stage": f"masterlabel label name ? {STAGE}",
        "position": "sortorder displayorder order",
        "probability": "? defaultprobability winprobability",
    },
    "deal_stage_history": {
        "deal_id": "opportunityid",
        "stage": f"tostage newstage {STAGE}",
        "entered_at": "dateentered entereddate stagechangedate changedat ? createddate",
        "exited_at": "dateexited exiteddate",
    },
    "spend": {
        "spend_id": "id",
        "spent_on": "date spenddate transactiondate day",
        "category": "? type",
        "channel": "? source",
        "campaign_id": "? campaign campaignname",
        "amount": "cost spend amountspent ? total value",
    },
    "orders": {
        "order_id": "id number",
        "customer_id": CUSTOMER_ID,
        "ordered_at": f"orderdate invoicedate purchasedate date ? {CREATED}",
        "revenue": "amount netamount ? total totalamount grandtotal value",
        "cost": "cogs costofgoodssold",
        "product": "productname item",
    },
    "subscriptions": {
        "subscription_id": "id",
        "customer_id": CUSTOMER_ID,
        "plan": "planname ? product productname",
        "started_on": STARTED,
        "ended_on": "endedat ? enddate",
        "monthly_amount": "mrr monthlyfee ? amount",
    },
    "renewals": {
        "renewal_id": "id",
        "customer_id": CUSTOMER_ID,
        "plan": "planname",
        "due_on": "duedate renewaldate",
        "outcome": f"status result ? {STAGE}",
        "renewed_on": "reneweddate dateofrenewal",
    },
    "tickets": {
        "ticket_id": "id number",
        "customer_id": CUSTOMER_ID,
        "agent_id": "assigneeid ownerid ? assignee owner agent",
        "topic": "category type reason",
        "opened_at": f"openeddate dateopened datetimeopened opened {CREATED}",
        "resolved_at": f"resolveddate solvedat resolved ? datetimeclosed {CLOSED}",
        "first_replied_at": "firstreplydate ? firstresponsedate firstresponseat",
        "reopens": "reopencount reopened timesreopened",
        "first_reply_due_at": "firstresponsedueat firstreplydue firstresponsedue",
        "resolution_due_at": "resolvedue ? dueat duedate resolveby",
    },
    "survey_responses": {
        "response_id": "id",
        "customer_id": CUSTOMER_ID,
        "responded_at": f"responsedate submittedat completedat date ? {CREATED}",
        "score": "rating npsscore nps",
        "survey": "surveytype ? type",
        "ticket_id": "caseid conversationid",
        "agent_id": "assigneeid ? agent assignee",
    },
    "reps": {
        "rep_id": "id",
        "rep_name": "name fullname",
        "team": "department",
        "role": "userrole ? title profile",
        "region": "territory",
    },
    "quotas": {
        "rep_id": "userid ownerid ? owner rep user",
        "starts_on": "startdate periodstart",
        "ends_on": "enddate periodend",
        "amount": "quota quotaamount ? target",
    },
    "email_subscribers": {
        "subscriber_id": "id email emailaddress contactid",
        "list_name": "list audience",
        "subscribed_on": "subscribedat subscribedate optintime optindate dateadded",
        "unsubscribed_on": "unsubscribedat unsubscribedate optouttime optoutdate",
    },
}


def rename_suggestions(
    table: str, columns: Iterable[Column], headers: list[str], used: set[str]
) -> list[Suggestion]:
    """Which of their headers may hold each column; `used` hold another one already."""
    suggestions = []
    for column in columns:
        found = named_alike(table, column.name, headers)
        free = [header for header in headers if header not in used]
        suggestions += found or misspelt(column, free)
    return suggestions


def named_alike(table: str, column: str, headers: list[str]) -> list[Suggestion]:
    """The header that goes by the best of a column's other names."""
    usual, _, doubtful = SYNONYMS.get(table, {}).get(column, "").partition("?")
    ranked = [(compact(column), SURE)]
    ranked += [(name, SURE) for name in usual.split()]
    ranked += [(name, GUESS) for name in doubtful.split()]
    for name, certainty in ranked:
        found = [header for header in headers if name in bare_names(table, header)]
        if found:
            return one_or_each(column, found, certainty, reason_for(column, certainty))
    return []


def reason_for(column: str, certainty: str) -> str:
    """Why a header of another name is taken for a column, and what to look out for."""
    if certainty == SURE:
        return "the usual name of it in CRMs"
    if column.endswith("_id"):
        return "the nearest there is; if it is a name: those who share one are one"
    return "the nearest there is: does it mean the same?"


def bare_names(table: str, header: str) -> set[str]:
    """A header as compact() spells it, and without the noun of its table."""
    # a percentage is no fraction
    whole = compact(header.removesuffix("__c").replace("%", "percent"))
    nouns = NOUNS[table].split()
    return {whole} | {whole.removeprefix(noun) for noun in nouns if whole != noun}


def misspelt(column: Column, headers: list[str]) -> list[Suggestion]:
    """The header that is a slip of the keyboard away from a column's name.

    Words are near each other by chance, as stage and state are: a column that may be
    absent is left to the user.
    """
    name = compact(column.name)
    slips = 2 if len(name) >= 8 else 1 if len(name) >= 4 else 0
    found = [h for h in headers if 0 < distance(name, compact(h)) <= slips]
    certainty = GUESS if column.is_required else OPEN
    return one_or_each(column.name, found, certainty, "a slip of the keyboard away?")


def one_or_each(
    column: str, headers: list[str], certainty: str, reason: str
) -> list[Suggestion]:
    """The one header that fits, or each of several, to choose from."""
    if len(headers) > 1:
        others = " or ".join(map(shortened, headers))
        certainty, reason = OPEN, f"{others}?"
    key = ("columns", column)
    return [Suggestion(key, header, reason, certainty) for header in headers]


def distance(one: str, other: str) -> int:
    """How many letters to insert, remove, replace or swap with the next."""
    before, row = None, list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, sign in enumerate(other, start=1):
            steps = [row[-1] + 1, before[j] + 1, before[j - 1] + (letter != sign)]
            if last and j > 1 and one[i - 2 : i] == sign + other[j - 2]:
                steps.append(last[j - 2] + 1)
            row.append(min(steps))
    return row[-1]


TABLE_NAMES = {
    "customers": "accounts account companies company customer clients organizations",
    "leads": "lead",
    "campaigns": "campaign",
    "deals": "opportunities opportunity opps deal opportunityreport",
    "deal_stages": "stages dealstage opportunitystage opportunitystages pipelinestages",
    "deal_stage_history": "opportunityhistory stagehistory opportunityfieldhistory",
    "spend": "expenses costs marketingspend adspend spending",
    "orders": "order invoices invoice",
    "subscriptions": "subscription contracts",
    "renewals": "renewal",
    "tickets": "ticket cases case",
    "survey_responses": "surveys npsresponses nps feedback surveyresponse",
    "reps": "rep users user owners salesreps",
    "quotas": "quota salesquotas",
    "email_subscribers": "subscribers emailsubscriber listmembers audience",
    "goals": "goal",
}


def table_named_alike(name: str) -> str | None:
    """The table that a file or relation of another name may hold."""
    said = compact(name)
    for table, others in TABLE_NAMES.items():
        if said in (compact(table), *others.split()):
            return table
    near = [t for t in TABLE_NAMES if len(said) > 4 and distance(compact(t), said) <= 1]
    return near[0] if len(near) == 1 else None


def table_by_columns(headers: list[str]) -> str | None:
    """The table whose columns some headers are, if they are those of one alone."""
    scores = {}
    for table, columns in contract().items():
        found = [s for c in columns for s in named_alike(table, c, headers)]
        certain = {s.key[1] for s in found if s.certainty == SURE}
        if all(c.name in certain for c in columns.values() if c.is_required):
            scores[table] = len(certain)
    best = [table for table, score in scores.items() if score == max(scores.values())]
    return best[0] if len(best) == 1 else None
