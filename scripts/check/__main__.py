"""Looks at the rows that a build would take in, and says what to do about them.

Reads, stages and reports; makes no metric, publishes nothing.
"""

import argparse
import os
import sys
from pathlib import Path

import duckdb

from scripts import signals
from scripts.check.door import BUILT, try_door
from scripts.check.page import door_lines, seen_lines, suggestion_line, verdict
from scripts.check.settings_file import HEAD, settings_text
from scripts.check.sources import Seen, see
from scripts.dbt_run import find_dbt
from scripts.messages import plain
from scripts.options import parser_of
from scripts.origins import complaint_about_origins
from scripts.settings_given import in_effect, read_settings

ORIGINS = (
    *("crm_data", "crm_database", "crm_schema", "crm_tables"),
    "allowed_directories",
)


def main() -> int:
    parser = parser_of("python -m scripts.check", __doc__.split("\n")[0])
    parser.add_argument("--write", help="file for the settings that are suggested")
    try:
        with signals.as_interrupts():
            return check(parser.parse_args())
    except KeyboardInterrupt:
        print("\nInterrupted.")
        return 130
    except BrokenPipeError:  # whoever read along has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except duckdb.Error as error:
        sys.exit(plain(str(error)))
    except OSError as error:
        sys.exit(": ".join(filter(None, (error.filename, error.strerror))))


def check(options: argparse.Namespace) -> int:
    """Prints the page; the exit code."""
    settings = read_settings(options)
    dbt = find_dbt(options.dbt)
    complaint = complaint_about_origins(options, settings, BUILT)
    if complaint:
        sys.exit(complaint)
    if options.write == "":
        sys.exit("WRITE=: this names no file. Name one, or leave WRITE out.")
    if options.write is not None and Path(options.write).exists():
        sys.exit(f"WRITE={options.write}: this file is there already, and stays.")
    seen = see({name: in_effect(settings, name) for name in ORIGINS})
    say(seen_lines(seen))
    tell_suggestions(seen, options.write)
    door = None
    # what settings name wrongly landing tells best
    if not seen.all_stops or "crm_tables" in settings:
        door = try_door(dbt, settings)
        say(door_lines(door, seen.named))
    line, code = verdict(seen, door)
    say(["", line])
    return code


def tell_suggestions(seen: Seen, path: str | None) -> None:
    """Prints the suggested settings, or writes them to a file that is not there yet."""
    suggestions = {look.table: look.suggestions for look in seen.looks}
    every = [s for found in suggestions.values() for s in found]
    if not every:
        say(["", "No setting to suggest: nothing is written."] if path else [])
        return
    text = settings_text(suggestions)
    if path is None:
        say(["", f"{suggestion_line(every)}; WRITE=our_crm.yml keeps this:", "", text])
        return
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(HEAD + text)
    except OSError as error:
        sys.exit(f"WRITE={path}: {error.strerror}.")
    say(["", f"{suggestion_line(every)}: written to {path}. Look it through, then"])
    say([f"check again with SETTINGS={path}."])


def say(lines: list[str]) -> None:
    if lines:
        print("\n".join(lines).rstrip("\n"), flush=True)


if __name__ == "__main__":
    sys.exit(main())
