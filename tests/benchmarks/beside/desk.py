"""The desk beside Datasette: the same statements, a filtered and faceted page, and the filtered rows as CSV.

    python -m tests.benchmarks.beside.desk FOLDER [--runs N]

FOLDER is a made corpus whose tables are kept (`python -m tests.benchmarks.kept`). Datasette gets the statements, their
quoted words and sources as one SQLite file with an index on each filtered column. Both are asked over HTTP or, in our case, in
the process that serves: the rows of one actor in one language, counts of every actor, source and language beside them,
the first ten rows with their words; and all rows of that language as CSV. The browser's part is left out on both sides.
Medians in seconds of processor time of whoever answers, after one run that warms up; on an idle machine of wall time too.
Datasette counts facets within the filter, Postura each option as if its own filter were off.
"""

import argparse
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from data.export import spreadsheet_bytes, with_quotes
from data.kept import find_tables
from data.schema import STATEMENTS
from data.selection import Selection, select
from data.summaries import facet_counts
from data.tables import Tables
from data.versions import fingerprint
from tests.server import free_port

FACETS = ("actor_id", "source_id", "language")
"""Columns that are filtered and counted; each has an index."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    tables = find_tables(fingerprint(options.folder))
    if tables is None:
        raise SystemExit(f"{options.folder}: no tables are kept of it; run python -m tests.benchmarks.kept first")
    actors = list(tables.statements["actor_id"].value_counts().index[: options.runs + 1])
    print(f"{len(tables.statements):,} statements of {len(tables.documents):,} documents")
    with tempfile.TemporaryDirectory() as folder:
        begin = time.perf_counter()
        path = write_database(tables, Path(folder) / "statements.db")
        print(f"SQLite file with indexes: {path.stat().st_size / 1e6:,.0f} MB, {time.perf_counter() - begin:.0f} s")
        with serve_datasette(path) as (address, pid):
            theirs = [lambda at: page_of(address, actors[at]), lambda _: csv_of(address)]
            ours = [lambda at: our_page(tables, actors[at]), lambda _: our_csv(tables)]
            print(f"{'':24}{'Postura':>20}{'Datasette':>20}   processor (wall)")
            for name, one, other in zip(("filtered, faceted page", "filtered CSV"), ours, theirs, strict=True):
                mine, your = timed(one, options.runs, os.getpid()), timed(other, options.runs, pid)
                print(f"{name:24}{mine:>20}{your:>20}")


def timed(ask: Callable[[int], int], runs: int, pid: int) -> str:
    """Medians of the runs; every run asks for another actor, so that nothing is answered from a cache."""
    times = []
    for at in range(runs + 1):
        begin, used = time.perf_counter(), processor_time(pid)
        assert ask(at) > 0
        times.append((processor_time(pid) - used, time.perf_counter() - begin))
    processor, wall = (statistics.median(side) for side in zip(*times[1:], strict=True))
    return f"{processor:.2f} s ({wall:.2f} s)"


def processor_time(pid: int) -> float:
    """Seconds a process has computed, as Linux counts them."""
    cells = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(cells[11]) + int(cells[12])) / os.sysconf("SC_CLK_TCK")


def our_page(tables: Tables, actor: str) -> int:
    """What a click on a filter computes for the page of statements."""
    selection = Selection(actors=(actor,), languages=("es",))
    selected, counts = select(tables, selection), facet_counts(tables, selection)
    shown = with_quotes(selected.statements.head(10), STATEMENTS, tables.texts)
    return len(shown) * len(counts["actors"])


def our_csv(tables: Tables) -> int:
    return len(spreadsheet_bytes(select(tables, Selection(languages=("es",))).statements, STATEMENTS, tables.texts))


def write_database(tables: Tables, path: Path) -> Path:
    """The statements with quoted words, source and language of their documents."""
    about = tables.documents[["doc_id", "source_id", "language"]]
    connection = sqlite3.connect(path)
    for at in range(0, len(tables.statements), 100_000):
        rows = with_quotes(tables.statements.iloc[at : at + 100_000], STATEMENTS, tables.texts)
        rows = rows.merge(about, on="doc_id").astype("object")
        rows[["date_start", "date_end"]] = rows[["date_start", "date_end"]].astype("str")
        rows.where(rows.notna(), None).to_sql("statements", connection, if_exists="append", index=False)
    for column in (*FACETS, "date_start"):
        connection.execute(f"CREATE INDEX by_{column} ON statements ({column})")
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()
    return path


@contextmanager
def serve_datasette(path: Path) -> Iterator[tuple[str, int]]:
    """Address of the table and process of Datasette, with enough time for its facets, and all rows in its CSV."""
    port = free_port()
    limits = {"sql_time_limit_ms": 60_000, "facet_time_limit_ms": 60_000, "max_csv_mb": 0, "suggest_facets": "off"}
    settings = [word for name, value in limits.items() for word in ("--setting", name, str(value))]
    command = [sys.executable, "-m", "datasette", "serve", "-i", str(path), "--port", str(port), *settings]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/-/versions.json").close()
                break
            except OSError:
                time.sleep(0.1)
        yield f"{address}/statements/statements", process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def page_of(address: str, actor: str) -> int:
    query = urllib.parse.urlencode(
        [("actor_id", actor), ("language", "es"), ("_size", "10"), *(("_facet", column) for column in FACETS)]
    )
    return fetch(f"{address}?{query}")


def csv_of(address: str) -> int:
    return fetch(f"{address}.csv?language=es&_stream=on&_size=max")


def fetch(address: str) -> int:
    with urllib.request.urlopen(address, timeout=600) as answer:
        return sum(len(piece) for piece in iter(lambda: answer.read(1 << 20), b""))


if __name__ == "__main__":
    main()
