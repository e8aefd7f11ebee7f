"""What `python -m data tabulate` costs as a corpus grows: seconds and the memory of its largest process.

    python -m tests.benchmarks.archive [--documents N ...] [--workers N] [--happenings none|coded] [--as-coded] [--in DIR]

Makes a corpus of every size (`tests.benchmarks.corpora`), tabulates it in a cache of its own as Parquet, and once more,
when nothing has changed. With `--as-coded` the true coding is kept beforehand, so that building and writing are
measured without the coder, whose cost a document does not depend on the size of the corpus.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from data.codebook import read_codebook
from data.corpus import read_documents
from data.store import CodingStore
from tests.benchmarks.corpora.folders import articles, write_corpus
from tests.conftest import ROOT

_TOGETHER = 1000


def keep_truth(corpus: Path, cache: Path, documents: int) -> None:
    """Keeps the true coding as if the machine had coded it."""
    codebook, _ = read_codebook(corpus / "codebook.toml")
    store = CodingStore(cache / "codings.sqlite")
    read = read_documents(corpus)[0]
    batch = []
    for document, (_, coding) in zip(read, articles(documents), strict=True):
        batch.append((document, coding))
        if len(batch) == _TOGETHER:
            store.keep(batch, codebook)
            batch = []
    store.keep(batch, codebook)


def run(arguments: list[str], cache: Path) -> str:
    """Seconds gone by, of all processes' time, and megabytes of the largest process."""
    began = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.chdir(ROOT)
        os.environ["POSTURA_CACHE"] = str(cache)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execv(sys.executable, [sys.executable, "-m", "data", "tabulate", *arguments])
    _, status, usage = os.wait4(child, 0)
    assert status == 0, f"tabulate ended with {status}"
    took = time.perf_counter() - began
    return f"{took:8.0f} s {usage.ru_utime + usage.ru_stime:8.0f} s CPU {usage.ru_maxrss / 1024:6.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--workers", default="2")
    parser.add_argument("--happenings", default="none")
    parser.add_argument("--as-coded", action="store_true")
    parser.add_argument("--in", dest="place", help="where to make them; a temporary folder if not given")
    options = parser.parse_args()
    for documents in options.documents:
        with tempfile.TemporaryDirectory(dir=options.place) as name:
            corpus, cache = Path(name, "corpus"), Path(name, "cache")
            write_corpus(corpus, documents)
            cache.mkdir()
            if options.as_coded:
                keep_truth(corpus, cache, documents)
            arguments = [str(corpus), "--out", str(Path(name, "out")), "--format", "parquet"]
            arguments += ["--workers", options.workers, "--happenings", options.happenings]
            for turn in ("first", "again"):
                print(f"{documents:>9,} documents, {turn}: {run(arguments, cache)}", flush=True)


if __name__ == "__main__":
    main()
