"""Who works here: reps and their quotas."""

from .contract import row
from .times import MONTHS, month_end

SLOW_SELLER = "r05"
SLOW_AGENT = "r16"

REPS = [
    row("reps", *cells)
    for cells in (
        ("r01", "Alice Brandt", "Enterprise", "Senior Account Executive", "EMEA"),
        ("r02", "Ben Okafor", "Enterprise", "Account Executive", "EMEA"),
        ("r03", "Chiara Rossi", "Enterprise", "Account Executive", "North America"),
        ("r04", "Deniz Yılmaz", "Mid-Market", "Senior Account Executive", "EMEA"),
        ("r05", "Edgar Lindqvist", "Mid-Market", "Account Executive", "EMEA"),
        ("r06", "Fiona O'Neill", "Mid-Market", "Account Executive", "North America"),
        ("r07", "Goran Petrov", "Mid-Market", "Account Executive", "APAC"),
        ("r08", "Hana Kim", "Velocity", "Senior Account Executive", "APAC"),
        ("r09", "Ivo Martens", "Velocity", "Account Executive", "EMEA"),
        ("r10", "Julia Santos", "Velocity", "Account Executive", "LATAM"),
        ("r11", "Karim Haddad", "Velocity", "Account Executive", "EMEA"),
        ("r12", "Laura Chen", "Velocity", "Account Executive", "North America"),
        ("r13", "Mona Berg", "Support East", "Support Engineer", "EMEA"),
        ("r14", "Nikos Pappas", "Support East", "Support Engineer", "EMEA"),
        ("r15", "Olga Novak", "Support East", "Senior Support Engineer", "APAC"),
        ("r16", "Paul Weber", "Support West", "Support Engineer", "North America"),
        ("r17", "Quinn Harris", "Support West", "Support Engineer", "North America"),
        ("r18", "Rosa Alvarez", "Support West", "Customer Success Manager", "LATAM"),
    )
]
SELLERS = [rep["rep_id"] for rep in REPS[:12]]
AGENTS = [rep["rep_id"] for rep in REPS[12:]]

MONTHLY_QUOTA = {2023: 24000, 2024: 33000, 2025: 37000}
SENIOR_SHARE = 1.2


def quotas():
    return [
        row(
            "quotas",
            rep["rep_id"],
            month,
            month_end(month),
            round(
                MONTHLY_QUOTA[month.year]
                * (SENIOR_SHARE if rep["role"].startswith("Senior") else 1)
            ),
        )
        for rep in REPS[:12]
        for month in MONTHS
    ]
