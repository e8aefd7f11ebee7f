"""What a document as long as a book costs, beside those of a corpus.

    python -m tests.benchmarks.long [CORPUS] [--megabytes N]

Prints seconds of processor time of each step from the folder to its
tables, then of each page of the desk, with the largest memory so far.
"""

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from streamlit.testing.v1 import AppTest

from components.navigation import FILES
from data.codebook import read_codebook
from data.coded import build_coded
from data.coders import choose_codings
from data.corpus import read_corpus
from data.decisions import Deciding, Ledger
from tests.benchmarks.corpora.long import long_text

ROOT = Path(__file__).parents[2]
Made = TypeVar("Made")


def timed(name: str, make: Callable[[], Made]) -> Made:
    began = time.process_time()
    made = make()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:14} {time.process_time() - began:7.2f} s {peak:7,.0f} MB", flush=True)
    return made


def time_steps(folder: Path) -> None:
    corpus = timed("read", lambda: read_corpus(folder))
    codings, problems = timed("code", lambda: choose_codings(corpus))
    coded = timed("build", lambda: build_coded(corpus, codings, problems))
    deciding = Deciding(Ledger(), coded.decidable)
    tables = timed("decide", lambda: deciding.on_rows(deciding.versioned(coded.tables)))
    grouped = timed("happenings", lambda: coded.comparison.group(tables))
    timed("differences", lambda: coded.comparison.differ(grouped))


def open_page(page: str, **query: str) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=900)
    for key, value in query.items():
        app.query_params[key] = value
    app.switch_page(FILES[page]).run()
    assert not app.exception, app.exception


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=ROOT / "seeds")
    parser.add_argument("--megabytes", type=float, default=5.0)
    options = parser.parse_args()
    codebook, _ = read_codebook(options.corpus / "codebook.toml")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "corpus"
        shutil.copytree(options.corpus, folder)
        (folder / "long.txt").write_text(long_text(int(options.megabytes * 1e6), codebook), encoding="utf-8")
        time_steps(folder)
        os.environ.update(POSTURA_CORPUS=str(folder), POSTURA_CACHE=f"{made}/cache")
        sys.argv = ["app.py"]
        timed("first page", lambda: open_page("method"))
        for page in FILES:
            timed(page, lambda page=page: open_page(page))  # type: ignore[misc]
        timed("its text", lambda: open_page("documents", doc="long"))


if __name__ == "__main__":
    main()
