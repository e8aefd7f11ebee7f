"""`python -m tests.benchmarks.corpora FOLDER`: makes a corpus, and its truth as prepared tables."""

import argparse
import time
from pathlib import Path

from tests.benchmarks.corpora.folders import write_corpus


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where texts, documents.csv and codebook.toml go")
    parser.add_argument("--documents", type=int, default=1000, help="about ten statements each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--prepared", type=Path, help="also the true tables as Parquet, into this folder")
    parser.add_argument("--no-texts", action="store_true", help="leave the texts out")
    options = parser.parse_args()
    began = time.perf_counter()
    write_corpus(
        options.folder, options.documents, seed=options.seed, texts=not options.no_texts, prepared=options.prepared
    )
    print(f"{options.documents:,} documents in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
