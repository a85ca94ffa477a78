"""A build that is told to end ends as one that is interrupted at the keyboard."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def as_interrupts() -> Iterator[None]:
    """The first signal that ends a program raises KeyboardInterrupt within.

    Later ones are ignored: the build is about to clean up. One that the caller has
    ignored from the start, as nohup does, stays so.
    """
    before = {number: signal.getsignal(number) for number in ENDINGS}
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def interrupt(number: int, frame: object) -> None:
    ignore()
    raise KeyboardInterrupt


def ignore() -> None:
    """From now on nothing ends the program: what is left must be done whole."""
    for number in ENDINGS:
        signal.signal(number, signal.SIG_IGN)
