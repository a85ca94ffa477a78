"""The whole company: every table, valid and consistent."""

from . import (
    accounts,
    contracts,
    funnel,
    goals,
    mailing,
    marketing,
    names,
    orders,
    sales,
    service,
    spending,
    team,
)
from .dice import Dice

PROSPECTS = 60


def company():
    """The tables, and the segment that each deal is priced for."""
    company_names = names.company_names(Dice("names"))
    all_campaigns = marketing.campaigns()
    all_journeys = funnel.journeys(all_campaigns, Dice("funnel"))
    made = accounts.accounts(all_journeys)
    subscriptions, renewals = contracts.contracts(made, Dice("contracts"))
    prospects = accounts.prospects(PROSPECTS, company_names, Dice("prospects"))
    customers = accounts.customers(made, all_journeys, company_names, Dice("customers"))
    deals, stages, segments = sales.deals(all_journeys, made, prospects, Dice("deals"))
    tables = {
        "customers": customers + prospects,
        "leads": sales.leads(all_journeys, Dice("leads")),
        "campaigns": all_campaigns,
        "deals": deals,
        "deal_stage_history": stages,
        "spend": spending.spend(all_campaigns, Dice("spend")),
        "orders": orders.orders(made, Dice("orders")),
        "subscriptions": subscriptions,
        "renewals": renewals,
        "tickets": service.tickets(made, Dice("tickets")),
        "survey_responses": service.survey_responses(made, Dice("surveys")),
        "reps": list(team.REPS),
        "quotas": team.quotas(),
        "email_subscribers": mailing.email_subscribers(Dice("subscribers")),
        "goals": list(goals.GOALS),
    }
    return tables, segments
