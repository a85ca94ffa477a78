"""Folders that one build at a time may work in."""

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def alone_in(folder: Path, busy: str) -> Iterator[int]:
    """Keeps other builds out of a folder, which is made if need be; yields the lock.

    Exits with `busy` where another build is in. The lock goes with the last process
    that has it open, however that one ends.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = os.open(folder, os.O_RDONLY)
    try:
        if not could_take(lock, folder):
            sys.exit(busy)
        yield lock
    finally:
        os.close(lock)


def could_take(lock: int, folder: Path) -> bool:
    """Whether the lock could be had, and is on the folder that has the name now."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(lock), folder.stat())
    except (BlockingIOError, FileNotFoundError):  # in use, or just removed
        return False
