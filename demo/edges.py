"""Valid rows at the edges of the rules: each is odd, none is wrong."""

from .contract import row

# Every so many rows a code is written as people type it.
CODES = (
    ("leads", "status"),
    ("deals", "status"),
    ("deals", "deal_type"),
    ("spend", "purpose"),
    ("renewals", "outcome"),
    ("survey_responses", "scale"),
)
ODD_EVERY = 211

# fmt: off
ROWS = {
    "customers": (
        # Joined and left on one day; within one month.
        ("c0701", "O'Brien & Sons", "SMB", "Retail", "EMEA", "r09", "", "referral",
         "2024-03-01", "2024-03-01"),
        ("c0702", 'The "Best" Coffee', "SMB", "Retail", "LATAM", "r10", "", "event",
         "2024-05-06", "2024-05-06"),
        ("c0703", "Ναυτιλιακή Αιγαίου", "Mid-Market", "Logistics", "EMEA", "r04", "",
         "webinar", "2024-02-05", "2024-02-20"),
        # On the first and the last day of month, quarter and year.
        ("c0704", "한빛 소프트웨어", "Mid-Market", "Software", "APAC", "r08", "l7001",
         "", "2024-04-01", ""),
        ("c0705", "Şirin Çiçekçilik Ltd. Şti.", "SMB", "Retail", "EMEA", "r04", "l7002",
         "", "2024-06-30", ""),
        ("c0706", "Smith, Jones, and Partners", "Enterprise", "Finance",
         "North America", "r03", "l7003", "", "2024-12-31", ""),
        ("c0707", "Twin Rivers\nTrading", "SMB", "Logistics", "North America", "r12",
         "l7004", "", "2025-01-01", ""),
        # Identifiers that are not numbers; a time stamp where a date would do.
        ("0042", "Leading Zero GmbH", "SMB", "Software", "EMEA", "r11", "", "content",
         "2023-09-14", "2024-10-02"),
        ("0007", "Güneş ile Yıldız A.Ş.", "SMB", "Manufacturing", "EMEA", "r04", "",
         "email", "2024-03-05T23:30:00-05:00", ""),
        # Left and came back, by a second contract.
        ("c0708", "Back Again Ltd", "SMB", "Retail", "EMEA", "r09", "", "paid_search",
         "2023-03-01", ""),
        ("c0709", "Ελιά & Θάλασσα", "SMB", "Food, Beverage & Tobacco", "EMEA", "r11",
         "", "paid_social", "2023-05-10", ""),
        # Nothing known but the day.
        ("c0710", "", "", "", "", "", "", "", "2024-08-19", ""),
        # Bought before the account was made; rare buyers; bought again after leaving.
        ("c0711", "Early Bird Bakery", "SMB", "Retail", "EMEA", "r10", "", "webinar",
         "2024-05-15", ""),
        ("c0712", "Winter Sports Rental", "SMB", "Retail", "EMEA", "r09", "", "event",
         "2023-10-02", ""),
        ("c0713", "Gone But Buying Inc", "Mid-Market", "Finance", "North America",
         "r06", "", "outbound", "2023-04-17", "2024-04-17"),
    ),
    "leads": (
        # Only a source, only a campaign, only an asset, nothing.
        ("l7001", "2024-03-05 10:00:00", "outbound", "", "", "r08", "Converted",
         "2024-04-01", "c0704"),
        ("l7002", "2024-05-21T23:30:00+02:00", "", "m20", "", "r04", " converted ",
         "2024-06-30", "c0705"),
        ("l7003", "2024-11-04T09:15:00Z", "", "", "Pricing guide", "r03", "CONVERTED",
         "2024-12-31", "c0706"),
        ("l7004", "2024-12-20", "", "", "", "", "converted", "2025-01-01", "c0707"),
        # Disqualified with and without an end; no status; source with spaces.
        ("l7005", "2024-07-01", "event", "", "", "r01", "Disqualified", "2024-07-01",
         ""),
        ("l7006", "2024-07-02", "event", "", "", "r01", "disqualified", "", ""),
        ("l7007", "2025-11-20 08:30:00", " webinar ", "", "", "", "", "", ""),
        # The contact was entered after the talks began; after the deal was won.
        ("l7008", "2024-09-16", "referral", "", "", "r02", "converted", "2024-10-10",
         ""),
        ("l7009", "2024-10-21", "referral", "", "", "r02", "converted", "2024-10-21",
         ""),
    ),
    "deals": (
        ("d7001", "c0704", "l7001", "r08", "new_business", "Core", "2024-03-08",
         "2024-04-01", " Won ", "Negotiation", "18000"),
        ("d7002", "c0705", "l7002", "r04", "", "Core", "2024-05-28 11:00:00",
         "2024-06-30", "won", "Negotiation", "7500"),
        ("d7003", "c0706", "l7003", "r03", "New_Business", "Analytics", "2024-11-11",
         "2024-12-31T16:00:00Z", "WON", "Negotiation", "88000"),
        ("d7004", "", "l7008", "r02", "new_business", "Connect", "2024-09-02",
         "2024-10-10", "won", "Negotiation", "26000"),
        ("d7005", "", "l7009", "r02", "new_business", "Connect", "2024-09-20",
         "2024-10-14", "won", "Negotiation", ""),
        # Won without customer and lead; on the day it was made, without an hour.
        ("d7006", "", "", "r12", "new_business", "", "2025-03-11 14:00:00",
         "2025-03-11", "won", "Qualification", "2400"),
        # Sold to customers who had left.
        ("d7007", "c0713", "", "r06", "UPSELL", "Mobile", "2024-05-02", "2024-06-11",
         "won", "Negotiation", "5200"),
        ("d7008", "0042", "", "r11", "Cross_Sell ", "Mobile", "2024-10-20",
         "2024-11-18", "won", "Negotiation", "1900"),
        # Open, with the date hoped for.
        ("d7009", "", "", "r01", "new_business", "Core", "2025-11-03", "2026-01-30",
         "open", "Proposal", "64000"),
        ("d7010", "c9001", "", "r07", "new_business", "Core", "2025-10-27",
         "2026-02-27", " Open", "Demo", "21000"),
        ("d7011", "c0704", "", "r08", "upsell", "Analytics", "2025-12-01", "2026-03-31",
         "open", "Discovery", ""),
        ("d7012", "c0712", "", "r09", "cross_sell", "Connect", "2025-12-08",
         "2026-01-15", "open", "Qualification", "900"),
        # Nobody's deal.
        ("d7013", "", "", "", "", "", "2025-02-03", "2025-03-03", "lost", "", ""),
    ),
    "deal_stage_history": (
        # An exit of its own, with a rest before the next stage.
        ("d7001", "Qualification", "2024-03-08", "2024-03-12"),
        ("d7001", "Discovery", "2024-03-15", "2024-03-18 17:30:00"),
        ("d7001", "Proposal", "2024-03-19", ""),
        ("d7001", "Negotiation", "2024-03-26", "2024-03-30"),
        # Back to an earlier stage.
        ("d7003", "Discovery", "2024-11-11", ""),
        ("d7003", "Demo", "2024-11-18", ""),
        ("d7003", "Discovery", "2024-11-27", ""),
        ("d7003", "Demo", "2024-12-02", ""),
        ("d7003", "Proposal", "2024-12-09", ""),
        ("d7003", "Negotiation", "2024-12-18", ""),
        ("d7009", "Discovery", "2025-11-03", ""),
        ("d7009", "Proposal", "2025-11-17", ""),
        ("d7010", "Demo", "2025-10-27", ""),
        ("d7011", "Discovery", "2025-12-01", ""),
        ("d7012", "Qualification", "2025-12-08", ""),
        ("d7013", "Demo", "2025-02-03", "2025-02-14"),
    ),
    "spend": (
        # A campaign that had ended; nothing paid; a code as typed.
        ("sp7001", "2025-08-05", "acquisition", "campaigns", "", "m01", "310.00"),
        ("sp7002", "2024-02-05", " Acquisition ", "advertising", "event", "", "0"),
        ("sp7003", "2024-02-05", "RETENTION", "campaigns", "", "m14", "280.50"),
    ),
    "orders": (
        ("o70001", "c0711", "2024-04-02", "310.00", "80.00", "Core"),
        ("o70002", "c0711", "2024-05-14T23:30:00-05:00", "290.00", "71.50", "Core"),
        ("o70003", "c0711", "2024-06-20", "335.00", "", ""),
        ("o70013", "c0704", "2024-03-29", "640.00", "150.00", "Core"),
        # Free of charge, with and without cost; below cost.
        ("o70004", "c0712", "2023-10-09", "0", "45.00", "Mobile"),
        ("o70005", "c0712", "2024-05-21", "0.00", "", "Mobile"),
        ("o70006", "c0712", "2025-01-13", "520.00", "610.00", "Core"),
        ("o70007", "c0712", "2025-11-24", "505.00", "120.00", "Core"),
        ("o70008", "0042", "2023-09-14", "450.00", "110.00", "Core"),
        ("o70009", "0042", "2024-02-29 12:00:00", "460.00", "115.00", "Core"),
        ("o70010", "0007", "2024-03-20", "700.00", "190.00", "Connect"),
        ("o70011", "c0713", "2024-06-12", "1400.00", "380.00", "Mobile"),
        ("o70012", "c0701", "2024-03-01", "99.00", "25.00", "Core"),
    ),
    "subscriptions": (
        ("s7001", "c0708", "Starter", "2023-03-01", "2023-09-01", "450"),
        ("s7002", "c0708", "Starter", "2024-03-15", "", "480"),
        # Ten days between two contracts; two at once; ends later.
        ("s7003", "c0709", "Starter", "2023-05-10", "2024-05-10", "500"),
        ("s7004", "c0709", "Starter", "2024-05-20", "2025-05-20", "500"),
        ("s7005", "c0709", "", "2024-11-01", "2026-11-01", ""),
    ),
    "renewals": (
        ("n7001", "s7001", "c0708", "Starter", "2023-09-01", "LAPSED", ""),
        # Known by the contract only.
        ("n7002", "s7004", "", "", "2025-05-20", " Renewed ", "2025-05-12"),
        # Waiting for 9, for 30, for 31 and for 79 days; done ahead of time.
        ("n7003", "s7002", "c0708", "Starter", "2025-12-10", "pending", ""),
        ("n7004", "", "c0704", "Growth", "2025-11-19", "Pending", ""),
        ("n7005", "", "c0706", "Enterprise", "2025-11-18", "pending", ""),
        ("n7006", "s7005", "c0709", "", "2025-10-01", "pending", ""),
        ("n7007", "", "c0705", "Starter", "2026-01-15", "renewed", "2025-12-15"),
    ),
    "tickets": (
        # Whole days only; solved at once; the day turns between two clocks.
        ("t7001", "c0704", "r13", "high", "bug", "2024-05-06", "2024-05-08"),
        ("t7002", "c0705", "r14", "low", "billing", "2024-08-12 15:00:00",
         "2024-08-12"),
        ("t7003", "0007", "r15", "urgent", "bug", "2024-06-04T08:00:00Z",
         "2024-06-04T08:00:00Z"),
        ("t7004", "c0706", "r17", "normal", "how-to", "2025-02-27T23:30:00-05:00",
         "2025-02-28T09:30:00+02:00"),
        ("t7005", "", "", "", "", "2025-12-18 09:00:00", ""),
    ),
    "survey_responses": (
        ("v7001", "c0704", "2024-07-01", "0", "10", "Core"),
        ("v7002", "c0705", "2024-07-02", " 9 ", " 10 ", "Core"),
        ("v7003", "c0706", "2025-02-03T10:00:00+02:00", "9.0", "10", ""),
        ("v7004", "", "2025-02-04", "5", "5", "Mobile"),
    ),
    "email_subscribers": (
        ("07001", "Newsletter", "2024-03-04", "2024-03-04"),
        ("07001", "Product updates", "2024-03-04", ""),
        ("07002", "", "2024-03-05T23:30:00-05:00", ""),
    ),
}
# fmt: on


def add_edges(tables):
    for table, column in CODES:
        for number in range(ODD_EVERY, len(tables[table]), ODD_EVERY):
            _retype(tables[table][number], column, number)
    for table, rows in ROWS.items():
        tables[table] += [row(table, *cells) for cells in rows]


def _retype(cells, column, number):
    code = cells[column]
    cells[column] = (code.upper(), f" {code.title()} ", code + " ")[number % 3]
