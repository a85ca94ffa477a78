"""SMART goals in every state: past, running, sliced, not yet started."""

from .contract import row

# fmt: off
GOALS = [
    row("goals", f"g{number:02}", *cells)
    for number, cells in enumerate(
        (
            ("Win 240 customers in 2025", "new_customers", "", "", "0", "240",
             "2025-01-01", "2025-12-31", "r01", "The plan for the year",
             "Two campaigns a quarter"),
            ("Keep nine in ten", "retention_rate", "", "", "0.88", "0.90",
             "2025-01-01", "2025-12-31", "r18", "New business cannot outrun churn",
             "Health checks 90 days before renewal"),
            ("Win back the renewals", "renewal_rate", "", "", "0.62", "0.90",
             "2025-07-01", "2026-03-31", "r18", "The second quarter hurt",
             "Call every account 60 days ahead"),
            ("Quicker deals for Edgar", "sales_cycle_days", "owner", "r05", "", "60",
             "2025-09-01", "2026-02-28", "r04", "Twice the team's cycle",
             "Weekly deal review"),
            ("Quicker answers from Paul", "resolution_hours", "agent", "r16", "", "50",
             "2025-10-01", "2026-01-31", "r17", "Customers wait twice as long",
             "Pair with Quinn; use the templates"),
            ("NPS of 40", "nps", "", "", "30", "40",
             "2025-01-01", "2025-12-31", "r18", "Promoters bring referrals", ""),
            ("Enterprise revenue", "revenue", "segment", "Enterprise", "",
             "5000000", "2025-01-01", "2025-12-31", "r01", "Move up market",
             "Security package"),
            ("Cheaper paid search", "cac", "channel", "paid_search", "", "5000",
             "2025-07-01", "2026-06-30", "", "It costs the most", "Drop broad terms"),
            ("Marketing brings half", "marketing_sourced_rate", "", "", "0.45", "0.50",
             "2024-01-01", "2024-12-31", "", "Sales time is scarce",
             "Webinars every month"),
            ("Three for one", "ltv_to_cac", "", "", "2", "3",
             "2024-01-01", "2025-12-31", "", "Growth must pay for itself", ""),
            ("Velocity meets its quota", "quota_attainment", "team", "Velocity", "",
             "1", "2026-01-01", "2026-12-31", "r08", "Next year's target", ""),
            ("Readers who stay", "email_churn_rate", "list", "Newsletter", "0.04",
             "0.02", "2025-06-01", "2026-05-31", "", "Lists leak", "Fewer mails"),
        ),
        start=1,
    )
]
# fmt: on
