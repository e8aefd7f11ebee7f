"""`tabulate`: the tables of a corpus as CSV or Parquet, whatever its size."""

import argparse
import sys
import tempfile
from pathlib import Path

from data.archive import Archive, tabulate_by_group
from data.coders import PUBLISHED
from data.commands.executors import add_workers, executor_for
from data.commands.progress import ProgressLine
from data.compared import CODED, HAPPENINGS
from data.exchange.tables import FORMATS, write_tables
from data.schema import TABLES
from data.store import CodingStore


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("tabulate", help="write one CSV a table")
    parser.add_argument("corpus", type=Path, help="folder with *.txt; documents.csv, codebook.toml, coding/ if any")
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--format", choices=list(FORMATS), default="csv", help="Parquet: one file a document group")
    add_workers(parser)
    parser.add_argument("--coder", default=PUBLISHED, help="published, rules, or the id of a person who coded")
    parser.add_argument(
        "--happenings", choices=HAPPENINGS, default=CODED, help="none compares no documents: for archives beyond memory"
    )
    parser.add_argument("--no-decisions", action="store_true", help="leave the analyst's decisions out")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="postura-") as place:
        archive = _tabulate(options, Path(place))
        options.out.mkdir(parents=True, exist_ok=True)
        counts = write_tables(archive, options.out, options.format)
        print(_summary(archive, counts, options.out))
    if not counts["documents"]:
        print(f"postura: no document could be read in {options.corpus}", file=sys.stderr)
        return 1
    return 0


def _tabulate(options: argparse.Namespace, place: Path) -> Archive:
    with executor_for(options) as executor:
        return tabulate_by_group(
            options.corpus,
            place,
            coder=options.coder,
            happenings=options.happenings,
            decisions=not options.no_decisions,
            executor=executor,
            store=CodingStore().or_in(place),
            progress=ProgressLine(),
        )


def _summary(archive: Archive, counts: dict[str, int], out: Path) -> str:
    lines = [f"{counts[table.name]:>7,}  {table.name}" for table in TABLES]
    for problems in archive.parts("problems"):
        lines += [f"         {row.file}: {row.problem}" for row in problems.itertuples()]
    return "\n".join([*lines, f"data version {archive.version}, written to {out}"])
