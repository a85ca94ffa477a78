"""One build at a time in a folder."""

import subprocess
import sys

import pytest

from scripts.locks import alone_in


def test_the_second_is_turned_away(tmp_path):
    """At once, with a word, and the first one is not disturbed."""
    folder = tmp_path / "new" / "folder"
    with alone_in(folder, "busy"):
        for _ in range(2):
            with pytest.raises(SystemExit, match="^busy$"), alone_in(folder, "busy"):
                pass
        assert folder.is_dir()
    with alone_in(folder, "busy"):
        pass


def test_others_are_not(tmp_path):
    with alone_in(tmp_path / "one", "busy"), alone_in(tmp_path / "two", "busy"):
        pass


def test_a_folder_under_a_link_is_the_same(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    with (
        alone_in(tmp_path / "x", "busy"),
        pytest.raises(SystemExit),
        alone_in(tmp_path / "link" / "x", "busy"),
    ):
        pass


def test_lock_on_a_folder_that_another_build_just_removed(tmp_path, monkeypatch):
    """The name is free again by the time the lock is had: no lock of that name."""
    folder = tmp_path / "folder"
    locking = "scripts.locks.fcntl.flock"
    monkeypatch.setattr(locking, lambda *_: folder.rmdir())
    with pytest.raises(SystemExit), alone_in(folder, "busy"):
        pass


def test_held_as_long_as_a_process_that_has_it(tmp_path):
    """dbt that outlives its build keeps the next one out."""
    wait = "import sys; sys.stdin.read()"
    with alone_in(tmp_path, "busy") as lock:
        process = subprocess.Popen(
            [sys.executable, "-c", wait], stdin=subprocess.PIPE, pass_fds=[lock]
        )
    with pytest.raises(SystemExit), alone_in(tmp_path, "busy"):
        pass
    process.kill()
    process.communicate()
    with alone_in(tmp_path, "busy"):
        pass
