"""`tabulate`: one CSV a table."""

import argparse
import sys
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from data.coders import PUBLISHED
from data.export import csv_bytes
from data.schema import TABLES
from data.store import CodingStore
from data.tables import Tables
from data.tabulate import tabulate


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("tabulate", help="write one CSV a table")
    parser.add_argument("corpus", type=Path, help="folder with *.txt; documents.csv, codebook.toml, coding/ if any")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--workers", type=int, default=1, help="processes that code documents")
    parser.add_argument("--coder", default=PUBLISHED, help="published, rules, or the id of a person who coded")
    parser.add_argument("--happenings", choices=("coded", "found"), default="coded")
    parser.add_argument("--no-decisions", action="store_true", help="leave the analyst's decisions out")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if options.workers < 1:
        raise ValueError(f"--workers {options.workers}: wants 1 or more")
    with _executor(options.workers) as executor:
        tables = tabulate(
            options.corpus,
            coder=options.coder,
            happenings=options.happenings,
            decisions=not options.no_decisions,
            executor=executor,
            store=CodingStore(),
            progress=show_progress,
        )
    options.out.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        content = csv_bytes(tables[table.name], table, tables.texts)
        (options.out / f"{table.name}.csv").write_bytes(content)
    print(_summary(tables, options.out))
    if tables.documents.empty:
        print(f"postura: no document could be read in {options.corpus}", file=sys.stderr)
        return 1
    return 0


def _executor(workers: int) -> AbstractContextManager[Executor | None]:
    return ProcessPoolExecutor(workers) if workers > 1 else nullcontext()


def show_progress(done: int, total: int) -> None:
    """One line on a terminal, rewritten in place; nothing where no one watches."""
    if sys.stderr.isatty():
        print(f"\rcoding {done:,} of {total:,} documents", end="\n" if done == total else "", file=sys.stderr)


def _summary(tables: Tables, out: Path) -> str:
    lines = [f"{len(tables[table.name]):>7,}  {table.name}" for table in TABLES]
    lines += [f"         {row.file}: {row.problem}" for row in tables.problems.itertuples()]
    return "\n".join([*lines, f"data version {tables.version}, written to {out}"])
