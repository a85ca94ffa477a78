"""Prints figures as Markdown, the way docs/benchmarks.md shows them."""


def print_table(header: list[str], rows: list[list[str]]) -> None:
    """Prints a table: the first column to the left, the others to the right."""
    print()
    print_row(header)
    print_row(["---", *["--:"] * (len(header) - 1)])
    for row in rows:
        print_row(row)


def print_row(cells: list[str]) -> None:
    print("|", " | ".join(cells), "|", flush=True)
