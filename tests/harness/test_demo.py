"""The demo CRM: the same bytes on every run, few of them, with defects and edges."""

import subprocess
import sys

import pytest
from builds import ROOT

COMMITTED = ROOT / "seeds" / "crm"
MOST_BYTES = 4_000_000

REASONS = {
    ("deal_stages", "duplicate stage: the first row stays"),
    ("deal_stages", "probability is not between 0 and 1: -0.1"),
    ("deals", "probability is not between 0 and 1: 40"),
    ("survey_responses", "scale 2 is for csat, not for nps"),
    ("survey_responses", "survey is not one of nps, csat: ces"),
    ("tickets", "first_replied_at is before opened_at"),
    ("tickets", "reopens is negative"),
    ("tickets", "reopens is not a whole number: 0.5"),
}
NOWHERE = {("ticket_id", "t8888"), ("agent_id", "r88")}
# what stands at an edge, each as a query that counts its rows
EDGES = {
    "replied to at the due instant": """
        from staging.stg_tickets
        where is_valid and first_replied_at = first_reply_due_at
    """,
    "due to the end of a day": """
        from staging.stg_tickets
        where is_valid and not first_reply_due_has_time
    """,
    "due before the opening": """
        from staging.stg_tickets
        where is_valid and first_reply_due_at < opened_at
    """,
    "created and closed on one day": """
        from staging.stg_deals
        where is_valid and status = 'won' and created_on = closed_on
    """,
    "entered after the close": """
        from staging.stg_deal_stage_history as entries
        inner join staging.stg_deals as deals using (deal_id)
        where entries.is_valid and deals.is_valid and deals.status <> 'open'
        and entries.entered_on > deals.closed_on
    """,
    "another plan on one day": """
        from staging.stg_subscriptions as earlier
        inner join staging.stg_subscriptions as later using (customer_id)
        where earlier.is_valid and later.is_valid and earlier.plan <> later.plan
        and earlier.ended_on = later.started_on
    """,
    "a gap between two contracts": """
        from (
            select
                started_on > lag(ended_on) over contracts as has_gap
            from staging.stg_subscriptions
            where is_valid
            window contracts as (partition by customer_id order by started_on)
        )
        where has_gap
    """,
    "two contracts at once": """
        from staging.stg_subscriptions as earlier
        inner join staging.stg_subscriptions as later using (customer_id)
        where earlier.is_valid and later.is_valid
        and earlier.started_on < later.started_on
        and later.started_on < earlier.ended_on
    """,
    "no day at all": """
        from staging.stg_subscriptions
        where is_valid and ended_on = started_on
    """,
    "free of charge": """
        from staging.stg_subscriptions
        where is_valid and monthly_amount = 0
    """,
    "back after a month without revenue": """
        from metrics.reactivation_mrr
        where grain = 'month' and dimension = 'all' and value > 0
    """,
}


def contents(folder):
    """{file name: bytes} of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_same_bytes_come_out_on_every_run(tmp_path, hash_seed):
    subprocess.run(
        [sys.executable, "-m", "demo", "--out", str(tmp_path)],
        cwd=ROOT,
        env={"PYTHONHASHSEED": hash_seed, "TZ": "Asia/Seoul"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    made, committed = contents(tmp_path), contents(COMMITTED)
    differing = {
        name
        for name in made.keys() | committed.keys()
        if made.get(name) != committed.get(name)
    }
    assert not differing


def test_the_committed_files_stay_small():
    assert sum(map(len, contents(COMMITTED).values())) < MOST_BYTES


def test_bad_rows_are_set_aside_with_their_reasons(demo):
    found = demo.query("select source_table, reason from quality.quarantine")
    assert set(found) >= REASONS


def test_responses_point_nowhere(demo):
    found = demo.query("""
        select column_name, missing_id
        from quality.dangling_references
        where source_table = 'survey_responses'
    """)
    assert set(found) >= NOWHERE


@pytest.mark.parametrize("edge", EDGES)
def test_there_are_rows_at_the_edge(demo, edge):
    [(rows,)] = demo.query("select count(*) " + EDGES[edge])
    assert rows
