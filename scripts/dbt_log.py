"""What a person wants to know of a run of dbt, read from its log of JSON lines."""

import json
import os
import re
import shutil
import sys
import time
from typing import TextIO

# dbt 2 and some events of dbt 1 begin with it
LEVEL = re.compile(r"^\[(warning|error)\]( \[.*?\])?: |^Encountered an error:\n", re.I)
# a node starts or ends
STEP = re.compile(r"Log\w*(StartLine|EndLine|Result)")
# headings and counts of what other events tell whole
REPEATS = {"RunResultFailure", "RunResultWarning", "RunResultWarningMessage"}
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
    """Takes in the log line by line; prints progress, and each complaint once."""

    def __init__(self, stream: TextIO = sys.stdout) -> None:
        self.screen = Screen(stream)
        self.done = 0
        self.total = 0
        self.warnings: set[str] = set()
        self.errors: set[str] = set()
        self.told: set[str] = set()  # nodes whose error or failure was printed

    def read(self, line: str) -> None:
        """Takes in one line. What is no event of dbt is printed as it is."""
        try:
            event = json.loads(line)
            info, data = event["info"], event["data"]
            name, level, text = info["name"], info["level"], info["msg"]
        except (ValueError, TypeError, KeyError):
            self.screen.say(line.rstrip("\n"))
            return
        node = data.get("node_info") or {}
        if name == "MainReportVersion":
            self.screen.say(text)
            self.show("reading the project")
        elif STEP.fullmatch(name):
            self.take_step(name, data, node)
        elif level in ("warn", "error") and name not in REPEATS:
            self.complain(level, text, node, is_summary=name == "RunResultError")

    def take_step(self, name: str, data: dict, node: dict) -> None:
        """A node starts or ends: progress, and the rows that a test found."""
        has_ended = name.endswith("Result")  # which a hook's line does not
        self.done += has_ended
        if "Hook" not in name:  # dbt 2 does not say how many there are
            self.total = data.get("num_models") or data.get("total") or 0
        self.show(label(node), is_milestone=has_ended and self.done % INTERVAL == 0)
        level = {"warn": "warn", "fail": "error"}.get(data.get("status"))
        if level:
            found = count_of(data.get("num_failures") or 0, "row")
            text = f"test {node.get('node_name')}: {found}"
            self.complain(level, text, node, is_summary=True)

    def show(self, what: str, is_milestone: bool = False) -> None:
        """How many nodes are done, and what dbt is at."""
        count = f"{self.done:3}/{self.total}" if self.total else f"{self.done:3}"
        self.screen.show(f"[{count}]", what, is_milestone)

    def complain(self, level: str, text: str, node: dict, is_summary: bool) -> None:
        """Prints a warning or an error, once; a summary only if nothing said more."""
        identity = node.get("unique_id")
        if level == "error" and identity:
            if is_summary and identity in self.told:
                return
            self.told.add(identity)
        text = LEVEL.sub("", text).strip()
        seen = self.warnings if level == "warn" else self.errors
        if text not in seen:
            seen.add(text)
            self.screen.say(f"{'Warning' if level == 'warn' else 'Error'}: {text}")

    def close(self, exit_code: int) -> None:
        """The run is over. One that failed without a word gets at least this one."""
        self.screen.clear()
        if exit_code != 0 and not self.errors:
            self.screen.say(f"Error: dbt ended with exit code {exit_code}.")


def label(node: dict) -> str:
    """A model or seed as schema.name, anything else by its name."""
    relation = node.get("node_relation") or {}
    if node.get("resource_type") in ("model", "seed"):
        return f"{relation.get('schema')}.{relation.get('alias')}"
    return str(node.get("node_name", ""))


def count_of(number: int, thing: str) -> str:
    """1 row, 2 rows."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
