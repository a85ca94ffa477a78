"""What customers answer when they are asked: nps and csat (D2, D3.12)."""

from types import SimpleNamespace

from .figures import Figure, Figures, ratio
from .slicing import DIMENSIONS, NONE, Dated, Slicing, own_text
from .world import World

POINTS = {"promoter": 1, "passive": 0, "detractor": -1}


def measure_satisfaction(world: World, slicing: Slicing, periods, figures) -> None:
    tickets = {ticket.ticket_id: ticket for ticket in world.tickets}
    kinds = {"nps": [], "csat": []}
    for row in world.responses:
        kinds[row.survey or "nps"].append(read_response(world, row, tickets))
    measure_nps(world, kinds["nps"], slicing, periods, figures)
    measure_csat(world, kinds["csat"], slicing, periods, figures)


def read_response(world: World, row, tickets: dict):
    """A response; customer and agent are its own, else those of its ticket."""
    ticket = tickets.get(row.ticket_id)
    customer_id = row.customer_id or (ticket and ticket.customer_id)
    return SimpleNamespace(
        on=row.responded_at.on,
        score=(row.scale, row.score),
        agent=world.owner_and_team(row.agent_id or (ticket and ticket.agent_id)),
        attributes={
            **world.customer_attributes(customer_id),
            "product": own_text(row.product) or NONE,
            "scale": str(row.scale),
        },
    )


def measure_nps(world: World, responses, slicing: Slicing, periods, figures) -> None:
    """100 x (promoters - detractors) / responses; owner and team are the account's."""
    classes = world.reference.nps_classes
    groups = slicing.group(responses, DIMENSIONS["nps"], lambda one: one.attributes)
    for piece, members in groups.items():
        dated = Dated(members)
        for period in periods:
            found = dated.within(period)
            if found:
                net = sum(POINTS[classes[response.score]] for response in found)
                value = 100 * ratio(net, len(found))
                figures.put("nps", period, piece, Figure(net, len(found), value))


def measure_csat(
    world: World, responses, slicing: Slicing, periods, figures: Figures
) -> None:
    """Satisfied responses of all; the team is the agent's, the owner the account's."""

    def attributes(response) -> dict:
        agent = response.agent
        return response.attributes | {"agent": agent["owner"], "team": agent["team"]}

    classes = world.reference.csat_classes
    groups = slicing.group(responses, DIMENSIONS["csat"], attributes)
    for piece, members in groups.items():
        dated = Dated(members)
        for period in periods:
            found = dated.within(period)
            if found:
                satisfied = sum(
                    classes[response.score] == "satisfied" for response in found
                )
                figures.put_ratio("csat", period, piece, satisfied, len(found))
