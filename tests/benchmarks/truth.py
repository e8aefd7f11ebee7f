"""How fast the coder is on made articles, and how much of what is true in them it finds.

    python -m tests.benchmarks.truth [--documents N] [--seed N] [--workers N]

A row counts as right with the same actor and half of the words (statements), the same actor, issue and stance
(stances), the same type and some of the words (events), the same interval and some of the words (dates), the same
actor and words (mentions). The articles are simpler than real ones: this measures speed and finds what broke; how good
the coder is on real news stands in the README.
"""

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from data.coding.document import code_document
from data.coding.running import code
from data.model import Codebook, Coding, Document, Span
from tests.benchmarks.corpora.folders import articles, write_codebook

Right = Callable[[object, object], bool]


def share(one: Span, other: Span) -> float:
    """The common part of two spans, of all that either covers."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return max(0, common) / (max(one.end, other.end) - min(one.start, other.start))


RIGHT: dict[str, Right] = {
    "statements": lambda a, b: a.actor_id == b.actor_id and share(a.content, b.content) >= 0.5,
    "stances": lambda a, b: (a.actor_id, a.issue, a.stance) == (b.actor_id, b.issue, b.stance),
    "events": lambda a, b: a.event_type == b.event_type and a.evidence.overlaps(b.evidence),
    "dates": lambda a, b: a.span.overlaps(b.span) and (a.when.start, a.when.end) == (b.when.start, b.when.end),
    "mentions": lambda a, b: a.actor_id == b.actor_id and a.span == b.span,
}  # type: ignore[attr-defined]


def count(pairs: Iterable[tuple[Coding, Coding]], table: str) -> tuple[int, int, int]:
    """Rows that are right, true rows, found rows; each row is matched once."""
    right = true = found = 0
    for truth, coding in pairs:
        left = list(getattr(coding, table))
        found += len(left)
        for row in getattr(truth, table):
            true += 1
            match = next((other for other in left if RIGHT[table](row, other)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return right, true, found


def cpu() -> tuple[float, float]:
    """Seconds of processor time of this process and of those it has waited for."""
    mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return mine.ru_utime + mine.ru_stime, theirs.ru_utime + theirs.ru_stime


def print_parallel(documents: list[Document], codebook: Codebook, workers: int) -> None:
    """Documents a second of a process pool once it has started, and what a document costs its two sides."""
    begin = cpu()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        warm = documents[: 32 * workers]
        list(code(warm, codebook, pool))
        began = time.perf_counter()
        list(code(documents, codebook, pool))
        took = time.perf_counter() - began
    mine, theirs = (after - before for after, before in zip(cpu(), begin, strict=True))
    each = 1000 / (len(documents) + len(warm))
    print(f"{len(documents) / took:.0f} documents a second of the clock with {workers} processes", end="; ")
    print(f"{mine * each:.1f} ms of a core a document here, {theirs * each:.1f} ms there, starting included")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=0, help="also with a pool of so many processes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        codebook = write_codebook(Path(folder))
    made = list(articles(options.documents, options.seed))
    code_document(made[0][0], codebook)
    began = time.process_time()
    coded = [code_document(document, codebook) for document, _ in made]
    took = time.process_time() - began
    if options.workers:
        print_parallel([document for document, _ in made], codebook, options.workers)
    letters = sum(len(document.text) for document, _ in made)
    print(f"{len(made) / took:.0f} documents of {letters / len(made):,.0f} characters a second of one core")
    print(f"{'':12} {'precision':>9} {'recall':>6} {'F1':>5}")
    for table in RIGHT:
        right, true, found = count([(truth, coding) for (_, truth), coding in zip(made, coded, strict=True)], table)
        score = 2 * right / (true + found) if true + found else 0.0
        print(f"{table:12} {right / max(found, 1):9.2f} {right / max(true, 1):6.2f} {score:5.2f}")


if __name__ == "__main__":
    main()
