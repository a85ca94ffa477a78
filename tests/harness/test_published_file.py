"""What stands in the way of publishing to a file."""

import os

import duckdb
import pytest
from readers import held_by

from scripts.published_file import (
    complaint_about,
    complaint_about_loss,
    put_in_place,
)


@pytest.fixture
def published(tmp_path):
    path = tmp_path / "crm.duckdb"
    duckdb.connect(str(path)).close()
    return path


def test_nothing_stands_in_the_way_of_a_file_at_rest_or_a_new_one(published):
    assert complaint_about(published) is None
    assert complaint_about(published.with_name("new.duckdb")) is None


@pytest.mark.parametrize(("role", "blocks"), [("reader", False), ("writer", True)])
def test_a_writer_stands_in_the_way_and_a_reader_does_not(published, role, blocks):
    with held_by(role, published):
        complaint = complaint_about(published)
    assert ("open for writing" in (complaint or "")) == blocks


def test_unsaved_changes_stand_in_the_way(published):
    published.with_name("crm.duckdb.wal").touch()
    assert "crm.duckdb.wal" in complaint_about(published)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("metrics.duckdb", "name of a schema"),
        ("metrics.v2.duckdb", "name of a schema"),
        ("Temp.duckdb", "name of a schema"),
        ("missing/crm.duckdb", "there is no directory"),
        (".", "is a directory"),
        ("Ann's.duckdb", "in whose path stands '. Choose another name"),
        ('a "b".duckdb', 'in whose path stands "'),
        ("a;b#.duckdb", "in whose path stands # or ;"),
    ],
)
def test_names_that_cannot_be(tmp_path, name, words):
    assert words in complaint_about(tmp_path / name)


def test_a_folder_that_dbt_does_not_take(tmp_path):
    folder = tmp_path / "C#"
    folder.mkdir()
    assert "in whose path stands #" in complaint_about(folder / "crm.duckdb")


def test_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.duckdb")
    assert "this is no file" in complaint_about(tmp_path / "pipe.duckdb")


def test_what_is_no_duckdb_file_stays(tmp_path):
    """Whatever is asked for; an empty file is nothing to lose."""
    path = tmp_path / "notes.duckdb"
    path.touch()
    assert complaint_about(path) is None
    path.write_text("my notes of last year")
    for replace in (False, True):
        assert "is not a DuckDB file" in complaint_about(path, replace)


# what a file holds, and what of it no build made
HOLDS = {
    "create schema landing; create table landing.deals (id int)": [],
    "create schema staging; create table staging.mine (id int)": ["staging"],
    "create schema landing; create table mine (id int)": ["main.mine"],
    "create schema landing; create view mine as select 1": ["main.mine"],
    "create schema landing; create schema sales; create schema Finance": [
        *("Finance", "sales")
    ],
}


@pytest.mark.parametrize("statements", HOLDS)
def test_what_no_build_made_is_kept(published, statements):
    """Unless it is to be replaced."""
    with duckdb.connect(str(published)) as connection:
        connection.execute(statements)
    names = HOLDS[statements]
    complaint = complaint_about(published) or ""
    assert (f"holds what no build made: {', '.join(names)}. " in complaint) == bool(
        names
    )
    assert complaint.endswith("REPLACE=1.") == bool(names)
    assert complaint_about(published, replace=True) is None


def test_a_file_that_cannot_be_opened_is_kept(published):
    content = bytearray(published.read_bytes())
    content[4096:] = b"x" * len(content[4096:])
    published.write_bytes(content)
    assert "cannot be read (" in complaint_about(published)
    assert complaint_about(published, replace=True) is None


@pytest.mark.parametrize(
    ("mode", "of_folder", "words"),
    [(0o000, 0o755, "the file may not be read"), (0o644, 0o555, "may be written to")],
)
def test_what_this_user_may_not_touch(published, monkeypatch, mode, of_folder, words):
    """The administrator may do anything: so we ask as if we were not."""
    published.chmod(mode)
    published.parent.chmod(of_folder)

    def is_allowed(path, wanted) -> bool:
        return (path.stat().st_mode >> 6) & wanted == wanted

    monkeypatch.setattr("scripts.published_file.os.access", is_allowed)
    complaint = complaint_about(published)
    published.parent.chmod(0o755)
    assert words in complaint


def test_the_new_file_has_the_mode_and_the_owner_of_the_old(published, tmp_path):
    new = tmp_path / "new.duckdb"
    new.write_bytes(b"new")
    published.chmod(0o640)
    owner = (1234, 5678) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(published, *owner)
    put_in_place(new, published)
    state = published.stat()
    assert published.read_bytes() == b"new"
    assert (state.st_uid, state.st_gid, state.st_mode & 0o777) == (*owner, 0o640)


def test_who_may_not_give_it_away_is_told(published, tmp_path, monkeypatch, capsys):
    new = tmp_path / "new.duckdb"
    new.write_bytes(b"new")
    old = published.stat()

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr("scripts.published_file.os.chown", refuse)
    monkeypatch.setattr(
        "scripts.published_file.owner_of", lambda state: (state.st_ino, 0)
    )
    put_in_place(new, published)
    assert published.read_bytes() == b"new"
    assert published.stat().st_mode == old.st_mode
    assert "you may not give it" in capsys.readouterr().out


def test_what_somebody_put_beside_our_tables(tmp_path):
    """Whatever the new file lacks, unless dbt described it: that was a model once."""
    old, new = tmp_path / "old's.duckdb", tmp_path / "new.duckdb"
    for path in (old, new):
        with duckdb.connect(str(path)) as connection:
            connection.execute("create schema metrics")
            connection.execute("create table metrics.cac (value double)")
    with duckdb.connect(str(new)) as connection:
        connection.execute("comment on table metrics.cac is 'Described of late.'")
    assert complaint_about_loss(old, new, replace=False) is None
    with duckdb.connect(str(old)) as connection:
        connection.execute("create table metrics.gone (value double)")
        connection.execute("comment on table metrics.gone is 'A metric of last year.'")
        connection.execute("create table metrics.targets (value double)")
        connection.execute("create view metrics.mine as from metrics.cac")
        connection.execute("create macro fiscal(x) as x + 1")
        connection.execute("create sequence numbers")
    complaint = complaint_about_loss(old, new, replace=False)
    names = "main.fiscal, main.numbers, metrics.mine, metrics.targets"
    assert f"the file holds what the new one would not: {names}. " in complaint
    assert complaint_about_loss(old, new, replace=True) is None
    assert complaint_about_loss(tmp_path / "none.duckdb", new, replace=False) is None
