"""What dbt and DuckDB say, cut down to what concerns whoever builds."""

import re

# dbt 2 and some events of dbt 1 begin with it
LEVEL = re.compile(r"^\[(warning|error)\]( \[.*?\])?: |^Encountered an error:\n", re.I)
# where in the project it was raised: one line for each macro
TRACE = re.compile(r"\n\s*(> (in|called by) |\(in \S+:\d+:\d+\)|--> ).*")
RAISED_BY_MACRO = re.compile(r"\n\s*(> in macro |\(in macros/)")
# what stands before that: of dbt 1 a line, of dbt 2 the beginning of one
RAISED_IN = re.compile(r"^.*?Compilation Error (in .*\n|for \S+ from \S*: )")
CSV_FILE = re.compile(r"^\s*file = (.*)$|sniffing file \"(.*)\"\.$", re.M)
CSV_NUMBER = re.compile(r"CSV Error on Line: (\d+)")
CSV_ADVICE = re.compile(r"\n\s*(Possible |file = )")
CSV_REMEDY = (
    "Mend the file; or, if it is meant so, name its delimiter or its encoding in "
    "setting crm_tables."
)
FULL_DISK = re.compile(r"(\"(?P<path>/[^\"\n]*)\"[^\"\n]*)?No space left on device")


def plain(message: str) -> str:
    """A message without what dbt and DuckDB wrap around it."""
    text = LEVEL.sub("", message)
    if RAISED_BY_MACRO.search(text):
        text = RAISED_IN.sub("", text)
    text = TRACE.sub("", text).strip()
    if is_about_csv(text):
        text = plain_csv(text)
    full = FULL_DISK.search(text)
    if full:
        text = "The disk is full. Make room, and build again."
        text += f" There was none for {full['path']}." if full["path"] else ""
    return printable(text)


def is_about_csv(text: str) -> bool:
    return "CSV" in text and CSV_FILE.search(text) is not None


def plain_csv(text: str) -> str:
    """DuckDB's complaint about a CSV file: where, what, and what can be done here."""
    file = next(filter(None, CSV_FILE.search(text).groups()))
    number = CSV_NUMBER.search(text)
    if not number:
        return f"{file}: this is not a CSV file as it should be. {CSV_REMEDY}"
    told = CSV_ADVICE.split(text)[0].partition(number[0])[2]
    cells, _, problem = told.rstrip().rpartition("\n")
    message = f"{file}, line {number[1]}: {problem.strip(' .')}. {CSV_REMEDY}"
    line = cells.partition("Original Line: ")[2]
    return f"{message} The line: {shortened(line)}" if line else message


def shortened(text: str, length: int = 80) -> str:
    """A text for one line, not longer than it may be."""
    text = printable(" ".join(text.split()))
    return text if len(text) <= length else text[: length - 1] + "…"


def printable(text: str) -> str:
    """A text that does nothing to a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)


def count_of(number: int, thing: str) -> str:
    """1 row, 2,000 rows."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
