"""The folder in which one build is at work, alone."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.locks import alone_in
from scripts.places import TARGET, workplace_of

LATER = "Build again when it has ended."


@contextmanager
def workplace_for(published: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yields the file to build for a published one, and the locks on it.

    The folder is empty, whatever a killed build has left there, and goes in the end.
    """
    place = workplace_of(published)
    with (
        alone_in(TARGET, f"{TARGET}: another build is at work there. {LATER}") as one,
        alone_in(place, f"DB={published}: another build makes it. {LATER}") as two,
    ):
        try:
            remove_contents(place)
            # the same file name: DuckDB names the catalog after it
            yield place / published.name, (one, two)
        finally:
            shutil.rmtree(place, ignore_errors=True)


def remove_contents(folder: Path) -> None:
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
