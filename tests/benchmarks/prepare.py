"""A folder made ready for the desk, from its texts to kept tables: `python -m tests.benchmarks.prepare FOLDER`.

Prints the wall seconds of each work, the largest memory of this process and of a worker, and the rows of each table. What
is kept of earlier runs lies in the folder that POSTURA_CACHE names and is not done again: give it an empty one.
"""

import argparse
import resource
import time
from collections import defaultdict
from pathlib import Path

from data.opening import open_corpus
from data.progress import Work
from data.store import CodingStore
from data.workers import open_pool, usual_workers


class Clock:
    """Wall seconds by work, as progress tells of it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._last, self._doing = time.perf_counter(), "reading"

    def __call__(self, done: int, total: int, work: Work) -> None:
        now = time.perf_counter()
        self.seconds[self._doing] += now - self._last
        self._last, self._doing = now, "keeping" if work is Work.COMPARING and done else work


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workers", type=int)
    options = parser.parse_args()
    clock = Clock()
    with open_pool(options.workers or usual_workers(options.folder)) as executor:
        tables = open_corpus(options.folder, executor=executor, store=CodingStore(), progress=clock)
    clock(0, 0, Work.CODING)
    for work, seconds in clock.seconds.items():
        print(f"{work:12} {seconds:8,.1f} s")
    for name, who in (("this process", resource.RUSAGE_SELF), ("a worker", resource.RUSAGE_CHILDREN)):
        print(f"{name:12} {resource.getrusage(who).ru_maxrss / 1024:8,.0f} MB at most")
    for name in ("documents", "events", "statements", "stances", "happenings", "differences", "problems"):
        print(f"{name:12} {len(tables[name]):8,}")


if __name__ == "__main__":
    main()
