"""How well and how fast reprints are found: `python -m tests.benchmarks.copies [DOCUMENTS ...]`.

Prints documents, reprints among them, precision and recall of the copies found, seconds of processor time and the
largest memory so far, over the true tables of a made corpus.
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

from data.compare import find_copies
from tests.benchmarks.corpora.folders import articles, copies, truth, write_codebook


def score(found: pd.DataFrame, true: dict[str, str]) -> tuple[float, float]:
    """Precision and recall of documents put into the chain that they belong to."""
    told = found[found["copy_of"].notna()]
    right = sum(true.get(doc_id) == chain for doc_id, chain in zip(told["doc_id"], told["chain_id"], strict=True))
    return right / max(len(told), 1), right / max(len(true), 1)


def main(sizes: list[int]) -> None:
    print(f"{'documents':>9} {'reprints':>8} {'precision':>9} {'recall':>6} {'s':>6} {'peak MB':>8}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            tables = truth(list(articles(size)), write_codebook(Path(folder)))
        true, begin = copies(size), time.process_time()
        precision, recall = score(find_copies(tables), true)
        took, peak = time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size:>9,} {len(true):>8,} {precision:>9.3f} {recall:>6.3f} {took:>6.1f} {peak:>8,.0f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 10_000])
