"""The processes of this machine that code documents."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from pathlib import Path

_WORTH_A_POOL = 100
"""Documents of a corpus from which starting processes pays."""


def usual_workers(folder: Path) -> int:
    """How many processes code a corpus: one for every core, one alone for a small corpus."""
    several = sum(1 for _, _ in zip(folder.glob("*.txt"), range(_WORTH_A_POOL), strict=False)) == _WORTH_A_POOL
    return (os.cpu_count() or 1) if several else 1


@contextmanager
def open_pool(workers: int) -> Iterator[Executor | None]:
    """So many processes, each started when there is work for it; None for one, which is this process itself.

    Raises ValueError for less than one.
    """
    if workers < 1:
        raise ValueError(f"--workers {workers}: wants 1 or more")
    if workers == 1:
        yield None
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """Ctrl-C reaches every process of a terminal; workers end when the parent, having kept what is done, ends them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that was killed ends nobody, and its workers would wait for work for good."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
