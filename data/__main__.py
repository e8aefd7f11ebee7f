"""`python -m data`: tabulate a corpus, verify tables."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from data.export import csv_bytes
from data.schema import TABLES
from data.tables import Tables
from data.tabulate import PUBLISHED, tabulate
from data.verify import verify


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0, or 1 if nothing could be read or a check fails, 2 for wrong arguments."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (NotADirectoryError, ValueError) as error:
        print(f"postura: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data", description="Tables of a corpus, and their proof.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    make = commands.add_parser("tabulate", help="write one CSV a table")
    make.add_argument("corpus", type=Path, help="folder with *.txt; documents.csv, codebook.toml, coding/ if any")
    make.add_argument("--out", type=Path, required=True, help="folder to write to")
    make.add_argument("--workers", type=int, default=1, help="processes that code documents")
    make.add_argument("--coder", default=PUBLISHED, help="published, rules, or the id of a person who coded")
    make.add_argument("--happenings", choices=("coded", "found"), default="coded")
    make.add_argument("--no-decisions", action="store_true", help="leave the analyst's decisions out")
    make.set_defaults(run=_tabulate)
    check = commands.add_parser("verify", help="check tables against the documents")
    check.add_argument("tables", type=Path, help="folder with the tables")
    check.add_argument("--corpus", type=Path, required=True, help="folder with the documents")
    check.set_defaults(run=_verify)
    return parser


def _tabulate(options: argparse.Namespace) -> int:
    if options.workers < 1:
        raise ValueError(f"--workers {options.workers}: wants 1 or more")
    tables = tabulate(options.corpus, coder=options.coder, happenings=options.happenings)
    options.out.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        content = csv_bytes(tables[table.name], table, tables.texts)
        (options.out / f"{table.name}.csv").write_bytes(content)
    print(_summary(tables, options.out))
    if tables.documents.empty:
        print(f"postura: no document could be read in {options.corpus}", file=sys.stderr)
        return 1
    return 0


def _summary(tables: Tables, out: Path) -> str:
    lines = [f"{len(tables[table.name]):>7,}  {table.name}" for table in TABLES]
    lines += [f"         {row.file}: {row.problem}" for row in tables.problems.itertuples()]
    return "\n".join([*lines, f"data version {tables.version}, written to {out}"])


def _verify(options: argparse.Namespace) -> int:
    for folder in (options.tables, options.corpus):
        if not folder.is_dir():
            raise NotADirectoryError(f"{folder}: no such folder")
    failures = verify(options.tables, options.corpus)
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failures" if failures else "every span, quote, hash, key and value holds")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
