"""Removes what killed builds left behind; for `make clean`.

Exits, with nothing removed, where a build is still at work.
"""

import argparse
import shutil
from contextlib import ExitStack
from pathlib import Path

from scripts.locks import alone_in
from scripts.places import TARGET, workplace_of

BUSY = "{}: a build is at work there. Nothing was removed. Clean when it has ended."


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m scripts.leftovers")
    parser.add_argument("--db", help="a file beside which to look, too")
    database = parser.parse_args().db
    places = set(Path.cwd().glob(".build-*"))
    if database:
        places.add(workplace_of(Path(database).resolve()))
    remove({place for place in places if place.is_dir()})


def remove(places: set[Path]) -> None:
    """Removes folders, once it is clear that no build is in one of them."""
    with ExitStack() as locks:
        for place in (*places, *([TARGET] if TARGET.is_dir() else [])):
            locks.enter_context(alone_in(place, BUSY.format(place)))
        for place in places:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()
