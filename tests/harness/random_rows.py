"""Rows drawn at random from few values, so that much of it coincides.

Days fall on the ends of periods and near them; ids may be blank or unknown; ends come
on the day of the start, before it, or after as-of.
"""

from datetime import date, timedelta
from random import Random

FIRST = date(2021, 11, 3)
LAST = date(2024, 6, 20)
STAGES = ["Demo", "Proposal", "Lost hope", "Talks", "Unheard of", "demo"]
OFFSETS = ["", "Z", "+09:00", "-05:00"]
CLOCKS = ["00:00:00", "09:00", "09:00:00.000001", "14:59:59.5", "15:00", "23:30"]


def random_tables(draw: Random) -> dict[str, list[dict]]:
    """Every table that the metrics of these rows ask for."""
    draws = Draws(draw)
    return {
        "reps": [
            {"rep_id": f"r{n}", "team": draw.choice(["North", "South", "", "(none)"])}
            for n in range(3, 8)
        ],
        "customers": [draws.customer(n) for n in range(120)],
        "leads": [draws.lead(n) for n in range(60)],
        "spend": [draws.spend(n) for n in range(120)],
        "subscriptions": [draws.subscription(n) for n in range(400)],
        "deals": (deals := [draws.deal(n) for n in range(400)]),
        "deal_stage_history": [visit for deal in deals for visit in draws.visits(deal)],
        "quotas": [quota for n in range(1, 10) for quota in draws.quotas(f"r{n}")],
        "tickets": [draws.ticket(n) for n in range(400)],
        "survey_responses": [draws.response(n) for n in range(400)],
    }


class Draws:
    """One row of a kind at a time."""

    def __init__(self, draw: Random):
        self.draw = draw
        self.days = self.common_days()

    def common_days(self) -> list[date]:
        """Ends and beginnings of months and weeks, and some days between."""
        days = [FIRST + timedelta(n) for n in range((LAST - FIRST).days + 1)]
        edges = [
            day for day in days if day.day == 1 or (day + timedelta(1)).day in (1, 2)
        ]
        return edges + self.draw.sample(days, 40)

    def day(self) -> date:
        return self.draw.choice(self.days)

    def later(self, day: date) -> date:
        """A day on or after another, often the same, rarely the one before."""
        after = self.draw.choice([0, 0, 0, 1, 7, 30, 60, 90, 200, 500])
        return day + timedelta(-1 if self.is_slip() else after)

    def is_slip(self) -> bool:
        """Now and then a row is one that does not count."""
        return self.draw.random() < 0.02

    def moment(self, day: date) -> str:
        """The day as it stands in a file, with or without a time."""
        if self.draw.random() < 0.4:
            return str(day)
        return f"{day} {self.draw.choice(CLOCKS)}{self.draw.choice(OFFSETS)}"

    def perhaps(self, text, chance: float = 0.7) -> str:
        return str(text) if self.draw.random() < chance else ""

    def one_of(self, *texts: str) -> str:
        return self.draw.choice(texts)

    def amount(self) -> str:
        return self.one_of("", "0", "0.1", "10", "10", "20", "33.33", "70", "1e2")

    def customer_id(self) -> str:
        """One of few that are there, one that is not, or none."""
        return self.one_of(*(f"c{self.draw.randrange(120)}" for _ in range(8)), "x1")

    def rep_id(self) -> str:
        return self.one_of("r1", "r2", "r3", "r4", "r5", "r6", "r7", "r99", "")

    def customer(self, number: int) -> dict:
        start = self.day()
        return {
            "customer_id": f"c{number}",
            "segment": self.one_of("SMB", "Enterprise", "", " smb"),
            "region": self.one_of("EMEA", "APAC", "", "all"),
            "industry": self.one_of("Retail", ""),
            "owner_id": self.rep_id(),
            "lead_id": self.perhaps(f"l{self.draw.randrange(60)}", 0.4),
            "acquisition_channel": self.perhaps("email", 0.2),
            "became_customer_on": self.perhaps(start),
            "churned_on": self.perhaps(self.later(start), 0.3),
        }

    def lead(self, number: int) -> dict:
        return {
            "lead_id": f"l{number}",
            "created_at": self.moment(self.day()),
            "source": self.one_of("email", "referral", "trade show", ""),
            "owner_id": self.rep_id(),
        }

    def spend(self, number: int) -> dict:
        return {
            "spend_id": f"s{number}",
            "spent_on": self.day(),
            "purpose": self.one_of("acquisition", "retention"),
            "category": self.one_of("wages", "advertising"),
            "channel": self.perhaps("email", 0.2),
            "amount": self.one_of("0", "50", "99.99"),
        }

    def subscription(self, number: int) -> dict:
        start = self.day()
        return {
            "subscription_id": f"s{number}",
            "customer_id": self.customer_id(),
            "plan": self.one_of("Basic", "Plus", "", "(none)", "free"),
            "started_on": start,
            "ended_on": self.perhaps(self.later(start)),
            "monthly_amount": self.amount(),
        }

    def deal(self, number: int) -> dict:
        created = self.day()
        status = self.one_of("open", "won", "lost")
        close = self.moment(self.later(created))
        return {
            "deal_id": f"d{number}",
            "customer_id": self.perhaps(self.customer_id()),
            "lead_id": self.perhaps(f"l{self.draw.randrange(70)}", 0.2),
            "owner_id": self.rep_id(),
            "deal_type": self.one_of("", "new_business", "upsell", "renewal"),
            "product": self.one_of("Core", "Plus", ""),
            "created_at": self.moment(created),
            "closed_at": self.perhaps(close, 0.3 if status == "open" else 0.98),
            "status": status,
            "stage": self.one_of(*STAGES, ""),
            "amount": self.amount(),
            "probability": self.one_of("", "", "0", "0.25", "0.9", "1")
            if not self.is_slip()
            else "1.01",
        }

    def visits(self, deal: dict) -> list[dict]:
        """No visit or a few, some of them on one day or on the day of another's end."""
        found, day = [], self.later(date.fromisoformat(deal["created_at"][:10]))
        for stage in self.draw.sample(STAGES, self.draw.choice([0, 0, 1, 2, 3])):
            entered = self.moment(day)
            left = self.later(day)
            day = self.draw.choice([day, left, self.later(left)])
            exited = self.perhaps(self.moment(left), 0.4)
            visit = {"deal_id": deal["deal_id"], "stage": stage, "entered_at": entered}
            found.append(visit | {"exited_at": exited})
        return found

    def quotas(self, rep_id: str) -> list[dict]:
        """Some quarters, the last one beyond as-of."""
        return [
            {
                "rep_id": rep_id,
                "starts_on": date(year, month, 1),
                "ends_on": date(year, month + 2, 30),
                "amount": self.one_of("0", "100", "1000"),
            }
            for year in (2022, 2023, 2024)
            for month in (1, 4, 7, 10)
            if self.draw.random() < 0.6
        ]

    def ticket(self, number: int) -> dict:
        opened = self.day()
        return {
            "ticket_id": f"t{number}",
            "customer_id": self.perhaps(self.customer_id()),
            "agent_id": self.rep_id(),
            "priority": self.one_of("high", "low", ""),
            "topic": self.one_of("billing", "login", ""),
            "opened_at": self.moment(opened),
            "resolved_at": self.perhaps(self.moment(self.later(opened))),
            "first_replied_at": self.perhaps(self.moment(self.later(opened))),
            "reopens": "-1" if self.is_slip() else self.one_of("", "0", "0", "1", "2"),
            "first_reply_due_at": self.perhaps(self.moment(self.later(opened))),
            "resolution_due_at": self.perhaps(self.moment(self.later(opened))),
        }

    def response(self, number: int) -> dict:
        survey = self.one_of("", "nps", "csat", "csat", "CSAT ")
        scale = self.draw.choice([5, 10] if survey in ("", "nps") else [2, 5, 10])
        return {
            "response_id": f"v{number}",
            "customer_id": self.perhaps(self.customer_id(), 0.5),
            "responded_at": self.moment(self.day()),
            "score": self.draw.randint(0 if scale == 10 else 1, scale),
            "scale": scale,
            "product": self.one_of("Core", "Plus", ""),
            "survey": survey,
            "ticket_id": self.perhaps(f"t{self.draw.randrange(410)}"),
            "agent_id": self.perhaps(self.rep_id(), 0.3),
        }
