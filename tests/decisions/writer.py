"""What a process of its own does to a ledger, for the tests of safety; preloaded, so that it starts at once."""

import os
import resource
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from data.decisions import LedgerError, append_decisions
from tests.decisions.lines import decision


def write(folder: Path, first: int, count: int, told: Connection) -> None:
    """Appends lines one by one and tells the number of each once it is acknowledged; "ready" before the first."""
    told.send("ready")
    for number in range(first, first + count):
        append_decisions(folder, [decision(number, quote="words, with \n and “quotes” " * 40)], patience=60)
        told.send(number)


def append_after(prepare: Callable[[], None], folder: Path, told: Connection) -> None:
    """Appends line 2 after `prepare` and tells what came of it."""
    prepare()
    try:
        append_decisions(folder, [decision(2, quote="x" * 900)])
        told.send("kept")
    except LedgerError as error:
        told.send(str(error))


def limit_files(size: int) -> None:
    """No file of this process may grow further."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def become_nobody() -> None:
    """Root may write anywhere; nobody may not."""
    if os.getuid() == 0:
        os.setuid(65534)
