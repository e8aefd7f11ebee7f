"""How far a long work is, on a terminal: one line rewritten in place, with the time left."""

import sys
import time

_PAUSE = 0.1
"""Seconds between two tellings."""


class ProgressLine:
    """Call it with what is done of how much; silent where no one watches."""

    def __init__(self) -> None:
        self._first: tuple[float, int] | None = None
        self._told = 0.0

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._first is None:
            self._first = (now, done)
        if sys.stderr.isatty() and (now - self._told > _PAUSE or done == total):
            self._told = now
            end = "\n" if done == total else ""
            print(
                f"\r{progress_words(done, total, _left(self._first, done, total, now))}\x1b[K",
                end=end,
                file=sys.stderr,
                flush=True,
            )


def _left(first: tuple[float, int], done: int, total: int, now: float) -> float | None:
    """Seconds left at the speed so far; None before there is one."""
    began, before = first
    return (now - began) / (done - before) * (total - done) if done > before else None


def progress_words(done: int, total: int, left: float | None) -> str:
    """A bar, the counts and the time left, such as "[####      ] coding 40 of 100 documents, 1:05 left"."""
    filled = 30 * done // total if total else 30
    words = f"[{'#' * filled}{' ' * (30 - filled)}] coding {done:,} of {total:,} documents"
    if left is None or done == total:
        return words
    minutes, seconds = divmod(round(left), 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{words}, {clock} left"
