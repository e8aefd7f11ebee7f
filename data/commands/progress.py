"""How far a long work is: on a terminal one line rewritten in place, for a program a line each."""

import json
import sys
import time

from data.progress import Pace, Work

_PAUSE = 0.1
"""Seconds between two tellings."""


class ProgressLine:
    """Call it with what is done of how much; silent where no one watches."""

    def __init__(self) -> None:
        self._pace, self._told = Pace(), 0.0

    def __call__(self, done: int, total: int, work: Work) -> None:
        words = self._pace.words(done, total, work)
        if sys.stderr.isatty() and (time.monotonic() - self._told > _PAUSE or done in (0, total)):
            self._told = time.monotonic()
            end = "\n" if done == total else ""
            print(f"\r{progress_bar(done, total)} {words}\x1b[K", end=end, file=sys.stderr, flush=True)


def progress_bar(done: int, total: int) -> str:
    """Such as "[####      ]"."""
    filled = 30 * done // total if total else 30
    return f"[{'#' * filled}{' ' * (30 - filled)}]"


def print_progress(done: int, total: int, work: Work) -> None:
    """One line of JSON on the standard output: an array of done, total and work."""
    print(json.dumps([done, total, work]), flush=True)
