"""The business as it stood at as-of: what had started, who is who, whose is what.

Nothing that starts after as-of exists here, and an end after as-of is an open end.
A reference to what does not exist behaves as a blank one, unless the whole table that
it refers to is absent: then an id stands for itself.
"""

from datetime import date

from .asof import story
from .intake import Intake
from .reference import Reference
from .settings import Settings
from .slicing import CUSTOMER_CAMPAIGN, NONE, own_text

NOBODY = dict.fromkeys(CUSTOMER_CAMPAIGN, NONE)


class World:
    def __init__(self, intake: Intake, settings: Settings, reference: Reference):
        tables = intake.rows
        self.settings = settings
        self.reference = reference
        self.absent = intake.absent
        self.story = story(tables, settings.first_event_on, settings.as_of)
        if self.story is None:
            return
        self.first_event, self.as_of = self.story
        self.reps = {row.rep_id: row for row in tables["reps"]}
        self.campaigns = {row.campaign_id: row for row in tables["campaigns"]}
        self.leads = self.by_id(self.read_leads(tables["leads"]), "lead_id")
        self.customers = self.by_id(tables["customers"], "customer_id")
        self.attributes = {
            row.customer_id: self.describe(row) for row in tables["customers"]
        }
        self.deals = self.by_id(self.read_deals(tables["deals"]), "deal_id")
        self.stage_probabilities = {
            row.stage: row.probability for row in tables["deal_stages"]
        }
        self.stage_entries = self.started(tables["deal_stage_history"], "entered_at")
        self.spend = self.started(tables["spend"], "spent_on")
        self.orders = self.started(tables["orders"], "ordered_at")
        self.subscriptions = self.by_id(
            self.started(tables["subscriptions"], "started_on"), "subscription_id"
        )
        self.renewals = self.started(tables["renewals"], "due_on")
        self.tickets = self.started(tables["tickets"], "opened_at")
        self.responses = self.started(tables["survey_responses"], "responded_at")
        self.subscribers = self.started(tables["email_subscribers"], "subscribed_on")
        self.quotas = tables["quotas"]

    @staticmethod
    def by_id(rows, key: str) -> dict:
        return {getattr(row, key): row for row in rows}

    def started(self, rows, column: str) -> list:
        """The rows that have begun by as-of."""
        return [row for row in rows if getattr(row, column).on <= self.as_of]

    def happened(self, moment):
        """The moment, or None where it is still to come."""
        return moment if moment is not None and moment.on <= self.as_of else None

    def happened_on(self, moment) -> date | None:
        """The day of a moment; None where it is still to come."""
        return moment.on if self.happened(moment) else None

    # Who is who

    def owner_and_team(self, rep_id: str | None) -> dict:
        """The rep's id and team, as dimension values."""
        rep = self.reps.get(rep_id)
        if rep is None:
            stands = own_text(rep_id) if "reps" in self.absent else None
            return {"owner": stands or NONE, "team": NONE}
        return {"owner": rep.rep_id, "team": own_text(rep.team) or NONE}

    def campaign_and_channel(self, campaign_id, channel) -> tuple:
        """An existing campaign, and the channel, filled from it where blank."""
        campaign = self.campaigns.get(campaign_id)
        if campaign is None:
            stands = own_text(campaign_id) if "campaigns" in self.absent else None
            return stands, own_text(channel)
        return campaign.campaign_id, own_text(channel or campaign.channel)

    def read_leads(self, rows) -> list:
        """Leads with their campaign, channel and origin (D1.4)."""
        leads = self.started(rows, "created_at")
        for lead in leads:
            lead.campaign, lead.channel = self.campaign_and_channel(
                lead.campaign_id, lead.source
            )
            source = (lead.source or "").lower()
            lead.is_marketing = bool(
                lead.campaign
                or lead.content_asset
                or source in self.reference.marketing_sources
            )
        return leads

    def lead_attributes(self, lead) -> dict:
        return {
            "channel": lead.channel or NONE,
            "campaign": lead.campaign or NONE,
            **self.owner_and_team(lead.owner_id),
        }

    def describe(self, customer) -> dict:
        """A customer's value in each dimension.

        Its channel is its own, else that of the originating lead (the source, else
        the channel of the lead's campaign); its campaign is that lead's.
        """
        lead = self.leads.get(customer.lead_id)
        channel = own_text(customer.acquisition_channel)
        channel = channel or (lead.channel if lead else None)
        return {
            "segment": own_text(customer.segment) or NONE,
            "region": own_text(customer.region) or NONE,
            "industry": own_text(customer.industry) or NONE,
            "channel": channel or NONE,
            "campaign": (lead.campaign if lead else None) or NONE,
            **self.owner_and_team(customer.owner_id),
        }

    def customer_attributes(self, customer_id: str | None) -> dict:
        """The same by id; all (none) for a customer who is not in the data."""
        return self.attributes.get(customer_id, NOBODY)

    def is_marketing_sourced(self, customer_id: str) -> bool:
        """Whether the customer's originating lead is marketing-sourced (D1.4)."""
        customer = self.customers.get(customer_id)
        lead = self.leads.get(customer.lead_id) if customer else None
        return bool(lead and lead.is_marketing)

    # Deals

    def read_deals(self, rows) -> list:
        """Deals with their state at as-of: one that closes later is open."""
        deals = self.started(rows, "created_at")
        for deal in deals:
            deal.closed = (
                self.happened(deal.closed_at) if deal.status != "open" else None
            )
            deal.state = deal.status if deal.closed else "open"
            deal.type = deal.deal_type or "new_business"
            deal.lead = self.leads.get(deal.lead_id)
            deal.on = deal.closed.on if deal.closed else None
        return deals

    def deal_attributes(self, deal) -> dict:
        """Owner and team are the deal's; channel is the customer's, else the lead's."""
        customer = self.customer_attributes(deal.customer_id)
        channel = customer["channel"]
        if channel == NONE and deal.lead:
            channel = deal.lead.channel or NONE
        return {
            **customer,
            "channel": channel,
            "product": own_text(deal.product) or NONE,
            "deal_type": deal.type,
            **self.owner_and_team(deal.owner_id),
        }
