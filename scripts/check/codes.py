"""Codes of the contract, and the likely ones of what CRMs write in their place."""

import re
from collections import Counter

from scripts.check.suggestion import GUESS, OPEN, SURE, Suggestion
from scripts.messages import count_of

CODES = {
    ("leads", "status"): ("open", "converted", "disqualified"),
    ("deals", "status"): ("open", "won", "lost"),
    ("deals", "deal_type"): ("new_business", "upsell", "cross_sell", "renewal"),
    ("spend", "purpose"): ("acquisition", "retention"),
    ("renewals", "outcome"): ("renewed", "lapsed", "pending"),
    ("survey_responses", "survey"): ("nps", "csat"),
}

# a column with more of them is none of codes
MOST_CELLS = 50

# as compact() spells them; a guess is what a house may mean otherwise
SAID_OUTRIGHT = {
    ("leads", "status"): {
        "open": "opennotcontacted workingcontacted new",
        "converted": "closedconverted qualifiedconverted",
        "disqualified": "closednotconverted unqualified",
    },
    ("deals", "status"): {
        "won": "closedwon",
        "lost": "closedlost",
    },
    ("deals", "deal_type"): {
        "new_business": "newbusiness",
        "cross_sell": "crosssell",
        "upsell": "upsell",
        "renewal": "renewal",
    },
    ("renewals", "outcome"): {
        "renewed": "closedwon",
        "lapsed": "closedlost",
    },
}
USUAL = {
    ("leads", "status"): {
        "open": "open working contacted nurturing attempted inprogress opendeal "
        "attemptedtocontact connected badtiming",
        "converted": "qualified closedwon",
        "disqualified": "junk closed lost closedlost notqualified",
    },
    ("deals", "status"): {
        "open": "prospecting qualification needsanalysis valueproposition "
        "iddecisionmakers perceptionanalysis proposalpricequote negotiationreview "
        "proposal negotiation discovery demo qualified appointmentscheduled "
        "qualifiedtobuy presentationscheduled decisionmakerboughtin contractsent new "
        "inprogress",
        "won": "won dealwon closedwondeal win success",
        "lost": "lost deallost closedlostdeal loss abandoned",
    },
    ("deals", "deal_type"): {
        "new_business": "new newcustomer newlogo newclient",
        "upsell": "upgrade existingcustomerupgrade expansion addon",
        "renewal": "existingcustomerrenewal renew contractrenewal",
    },
    ("spend", "purpose"): {
        "acquisition": "marketing sales newbusiness",
        "retention": "customersuccess success support",
    },
    ("renewals", "outcome"): {
        "renewed": "won yes autorenewed",
        "lapsed": "lost churned cancelled canceled expired notrenewed no",
        "pending": "open upcoming inprogress",
    },
    ("survey_responses", "survey"): {
        "nps": "netpromoterscore netpromoter relationship",
        "csat": "customersatisfaction satisfaction transactional",
    },
}


def code_suggestions(table: str, column: str, cells: Counter) -> list[Suggestion]:
    """What the cells of a code column may mean, for those that are no code."""
    codes = CODES[table, column]
    suggestions = []
    others = {cell: n for cell, n in cells.items() if cell.lower() not in codes}
    for cell, count in Counter(others).most_common(MOST_CELLS):
        rows = count_of(count, "row")
        value, certainty = likely_code(table, column, cell)
        reason = {
            SURE: rows,
            GUESS: f"{rows}; what is usually meant",
            OPEN: f"{rows}: {', '.join(codes[:-1])} or {codes[-1]}?",
        }[certainty]
        key = ("values", column, cell)
        suggestions.append(Suggestion(key, value, reason, certainty))
    return suggestions


def likely_code(table: str, column: str, cell: str) -> tuple[str | None, str]:
    """The code that a cell stands for, and how sure that is; none where open."""
    said = compact(cell)
    for known, certainty in ((SAID_OUTRIGHT, SURE), (USUAL, GUESS)):
        for code, spellings in known.get((table, column), {}).items():
            if said in spellings.split():
                return code, certainty
    return None, OPEN


def compact(text: str) -> str:
    """A text's letters and digits, in lower case."""
    return re.sub(r"[\W_]+", "", text.lower())
