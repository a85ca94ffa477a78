"""What a person wants to know of a run of dbt, read from its log of JSON lines."""

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Container
from typing import TextIO

from scripts.messages import count_of, plain

# a node starts or ends
STEP = re.compile(r"Log\w*(StartLine|EndLine|Result)")
# headings and counts of what other events tell whole; what only dbt's makers read
UNTOLD = {
    *("RunResultFailure", "RunResultWarning", "RunResultWarningMessage"),
    "MainStackTrace",
}
# without a terminal, a line for each so many nodes
INTERVAL = 50


class Screen:
    """Shows texts, and below them how far it is: on a terminal one line, rewritten."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.started = time.monotonic()
        self.rewrites = stream.isatty() and os.environ.get("TERM") != "dumb"

    def say(self, text: str) -> None:
        self.clear()
        print(text, file=self.stream, flush=True)

    def clear(self) -> None:
        if self.rewrites:
            self.stream.write("\r\x1b[K")

    def show(self, count: str, what: str, is_milestone: bool) -> None:
        """How far it is; without a terminal only at a milestone."""
        line = f"{count} {time.monotonic() - self.started:5.1f} s  {what}"
        if self.rewrites:
            self.clear()
            self.stream.write(line[: shutil.get_terminal_size().columns - 1])
            self.stream.flush()
        elif is_milestone:
            self.say(line)


class DbtLog:
    """Takes in the log line by line; prints progress, and each complaint once.

    Of the tests called `explained` others tell why they failed.
    """

    def __init__(
        self, explained: Container[str] = (), stream: TextIO | None = None
    ) -> None:
        self.explained = explained
        self.screen = Screen(stream or sys.stdout)
        self.done = 0
        self.total = 0
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.told: set[str] = set()  # nodes whose error or failure was printed
        self.is_in_traceback = False

    def read(self, line: str) -> None:
        """Takes in one line."""
        try:
            event = json.loads(line)
            info, data = event["info"], event["data"]
            name, level, text = info["name"], info["level"], info["msg"]
        except (ValueError, TypeError, KeyError):
            self.read_other(line.rstrip("\n"))
            return
        node = data.get("node_info") or {}
        if name == "MainReportVersion":
            self.screen.say(text)
            self.show("reading the project")
        elif STEP.fullmatch(name):
            self.take_step(name, data, node)
        elif level in ("warn", "error") and name not in UNTOLD:
            self.complain(level, text, node, is_summary=name == "RunResultError")

    def read_other(self, line: str) -> None:
        """What is no event is printed as it is, of a traceback the last line alone."""
        if line.startswith("Traceback ("):
            self.is_in_traceback = True
        elif not self.is_in_traceback:
            self.screen.say(line)
        elif line and not line.startswith(" "):
            self.is_in_traceback = False
            self.complain("error", line, {}, is_summary=False)

    def take_step(self, name: str, data: dict, node: dict) -> None:
        """A node starts or ends: progress, and the rows that a test found."""
        has_ended = name.endswith("Result")  # which a hook's line does not
        self.done += has_ended
        if "Hook" not in name:  # dbt 2 does not say how many there are
            self.total = data.get("num_models") or data.get("total") or 0
        self.show(label(node), is_milestone=has_ended and self.done % INTERVAL == 0)
        level = {"warn": "warn", "fail": "error"}.get(data.get("status"))
        if level and node.get("node_name") in self.explained:
            self.told.add(node["unique_id"])
        elif level:
            found = count_of(data.get("num_failures") or 0, "row")
            text = f"test {node.get('node_name')}: {found}"
            self.complain(level, text, node, is_summary=True)

    def show(self, what: str, is_milestone: bool = False) -> None:
        """How many nodes are done, and what dbt is at."""
        count = f"{self.done:3}/{self.total}" if self.total else f"{self.done:3}"
        self.screen.show(f"[{count}]", what, is_milestone)

    def warn(self, text: str) -> None:
        """Prints a warning that is not dbt's, and counts it among the others."""
        self.complain("warn", text, {}, is_summary=False)

    def complain(self, level: str, text: str, node: dict, is_summary: bool) -> None:
        """Prints a warning or an error, once; a summary only if nothing said more."""
        identity = node.get("unique_id")
        if level == "error" and identity:
            if is_summary and identity in self.told:
                return
            self.told.add(identity)
        seen = self.warnings if level == "warn" else self.errors
        text = plain(text)
        if text not in [*seen, *self.errors]:
            seen.append(text)
            self.screen.say(f"{'Warning' if level == 'warn' else 'Error'}: {text}")

    def close(self, exit_code: int) -> None:
        """The run is over. One that failed without a word gets at least this one."""
        self.screen.clear()
        if exit_code != 0 and not self.errors and not self.told:
            self.screen.say(f"Error: dbt ended with exit code {exit_code}.")


def label(node: dict) -> str:
    """A model or seed as schema.name, anything else by its name."""
    relation = node.get("node_relation") or {}
    if node.get("resource_type") in ("model", "seed"):
        return f"{relation.get('schema')}.{relation.get('alias')}"
    return str(node.get("node_name", ""))
