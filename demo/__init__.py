"""A made-up software company's CRM: 36 months, 2023-01-02 to 2025-12-19, sixteen CSVs.

Stories that the metrics should find:

- A slow seller: Edgar Lindqvist (r05) takes about twice as long to close as the others.
- Deals die over the proposal: four visits in ten to that stage end in a lost deal,
  about one in ten in the stages before it.
- Cheap customers leave: `marketplace` wins them at less than half the usual cost, and
  they leave about ten times as fast, at one of their first renewals.
- One bad quarter: of the renewals due in 2025-Q2 not two in three are done, about 30
  points fewer than before and after; most of those who let go come back within months.
- A slow agent: Paul Weber (r16) takes about twice as long to resolve a ticket.
- A wave of expansion: in 2025-Q1 many customers of plan Growth move to more money, and
  net revenue retention is above 1, as in no other quarter.
- Who shrinks leaves: customers of plan Starter cut their contract 75 days before its
  end.
- A late team: Support East replies in time to one ticket in three in 2025-Q3, to four
  in five else.
- Good and poor at once: `Mobile` has the best NPS and a CSAT of a quarter, where the
  others have four fifths.
- A stale stage: a good dozen of upsells entered Negotiation in the first half of 2025,
  and are there still.
- Growth at a rising price: the cost of a customer climbs from year to year, and
  lifetime value climbs with it, to about three times that cost in 2025.

Whoever talks of a first deal has an account, a prospect, whose segment sets the price:
one deal in three is won in every segment, and a third of the amount.

Everything else is meant to look ordinary: retention near 0.9 a year, one deal in three
won, an NPS of about 30, a payback of 3 to 6 months.

Among the valid rows are deliberate oddities (`edges`: identifiers from 7001 up, and two
with leading zeros). About one row in a hundred is bad (`defects`: identifiers `x…`
where the row has one of its own), and a few references point nowhere (`…88`).

The same bytes come out on every run: seeded streams, no clock, no hash order.
"""
