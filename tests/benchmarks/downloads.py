"""The CSV of all stances, quoted words included: `python -m tests.benchmarks.downloads FOLDER [--runs N]`.

FOLDER is a made corpus whose tables are kept. pyarrow: the frame as it would be with its quotes ready, written by
pyarrow.csv and nothing else. ours: quotes sliced, formulas guarded, written to a file. Medians of processor time.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
from pyarrow.csv import write_csv

from data.export import with_quotes, write_spreadsheet
from data.kept import find_tables
from data.schema import STANCES
from data.versions import fingerprint


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    tables = find_tables(fingerprint(options.folder))
    if tables is None:
        raise SystemExit(f"{options.folder}: no tables are kept of it; run python -m tests.benchmarks.kept first")
    with tempfile.TemporaryFile() as ours, tempfile.TemporaryFile() as theirs:
        mine = timed(lambda: write_spreadsheet(tables.stances, STANCES, tables.texts, ours), options.runs)
        full = pa.Table.from_pandas(with_quotes(tables.stances, STANCES, tables.texts), preserve_index=False)
        other = timed(lambda: write_csv(full, theirs), options.runs)
    print(f"{len(tables.stances):,} stances: ours {mine:.2f} s, pyarrow {other:.2f} s, {mine / other:.2f} times")


def timed(run: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        begin = time.process_time()
        run()
        times.append(time.process_time() - begin)
    return statistics.median(times)


if __name__ == "__main__":
    main()
