"""Builds the metrics with dbt beside the published file, then swaps it in.

The published file is replaced in one step and only by a build whose every test passed,
so that its readers see the old figures or the new ones, never half of either.
"""

import argparse
import errno
import os
import sys
import time
from pathlib import Path

import duckdb

from scripts import guards, signals
from scripts.build_info import note_warnings
from scripts.dbt_log import DbtLog
from scripts.dbt_run import find_dbt, run_dbt
from scripts.intake import print_intake
from scripts.messages import count_of, plain
from scripts.options import parse_options
from scripts.origins import complaint_about_origins, links_to_nothing
from scripts.places import LOG
from scripts.published_file import (
    complaint_about,
    complaint_about_loss,
    put_in_place,
)
from scripts.settings_given import read_settings
from scripts.summary import print_summary
from scripts.workplace import workplace_for


def main() -> int:
    options = parse_options()
    try:
        with signals.as_interrupts():
            return make_build(options)
    except KeyboardInterrupt:
        print(f"\nInterrupted. Nothing was published to {options.db}.")
        return 130
    except BrokenPipeError:  # whoever read along has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except duckdb.Error as error:
        sys.exit(f"{plain(str(error))}\nNothing was published to {options.db}.")
    except OSError as error:
        reason = f"{error.filename or options.db}: {error.strerror}"
        if error.errno == errno.ENOSPC:
            reason = f"The disk is full. Make room, and build again. ({reason})"
        sys.exit(f"{reason}\nNothing was published to {options.db}.")


def make_build(options: argparse.Namespace) -> int:
    """Builds and publishes, and says how it went; the exit code."""
    started = time.monotonic()
    dbt = find_dbt(options.dbt)
    settings = read_settings(options)
    published = Path(os.path.realpath(options.db))
    refuse(complaint_about(published, options.replace))
    refuse(complaint_about_origins(options, settings, published))
    log = None if options.verbose else DbtLog(explained=guards.NAMES)
    for text in links_to_nothing(settings):
        log.warn(text) if log else print(f"Warning: {text}")
    with workplace_for(published) as (built, locks):
        succeeded = run_dbt(dbt, built, settings, log, locks) == 0
        if not succeeded:
            explain(built)
        elif not built.exists():
            sys.exit(f"{' '.join(dbt)} built nothing: is it dbt?")
        else:
            publish(built, published, options, log)
    facts = f"{time.monotonic() - started:.1f} s"
    if log:
        repeat(log.warnings)
        facts += f", {count_of(len(log.warnings), 'warning')}"
    if succeeded:
        print(f"Published {options.db} ({facts}).")
        return 0
    print(f"Nothing was published to {options.db} ({facts}).")
    print(f"All that dbt said: {LOG}")
    return 1


def publish(
    built: Path, published: Path, options: argparse.Namespace, log: DbtLog | None
) -> None:
    """Swaps a built file in, unless something has come into its way meanwhile."""
    if log:
        note_warnings(built, log.warnings)
    print_summary(built)
    refuse(complaint_about(published, options.replace))
    refuse(complaint_about_loss(published, built, options.replace))
    signals.ignore()
    put_in_place(built, published)


def refuse(complaint: str | None) -> None:
    """Exits with a complaint, if there is one."""
    if complaint:
        sys.exit(complaint)


def explain(built: Path) -> None:
    """What can be said of the rows of a build that failed, if it came that far."""
    if built.exists():
        try:
            with duckdb.connect(str(built), read_only=True) as connection:
                print_intake(connection)
        except duckdb.Error:
            return
        for complaint in guards.complaints_about(built):
            print(f"Error: {complaint}")


def repeat(warnings: list[str]) -> None:
    """Prints what may have scrolled away."""
    if warnings:
        print(f"\n{count_of(len(warnings), 'warning')}:")
    for warning in warnings:
        print(f"- {warning}")


if __name__ == "__main__":
    sys.exit(main())
