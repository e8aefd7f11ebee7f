"""`package`, `reproduce`, `export`: tables for others, and their proof."""

import argparse
from pathlib import Path

from data.coders import PUBLISHED
from data.commands.executors import add_workers, executor_for
from data.commands.progress import ProgressLine
from data.exchange.extract import Extract
from data.exchange.files import check_target, write_file
from data.exchange.formats import BY_NAME, FORMATS
from data.exchange.queries import WHOLE, read_query
from data.exchange.reproduce import reproduce
from data.store import CodingStore
from data.tabulate import tabulate


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    package = commands.add_parser("package", help="write the tables as a zip with its proof")
    add_extract(package, "the zip to write")
    package.set_defaults(run=run_export, format="package")
    export = commands.add_parser("export", help="write a selection in another program's format")
    add_extract(export, "the file to write")
    export.add_argument("--format", choices=[one.name for one in FORMATS], required=True)
    export.set_defaults(run=run_export)
    again = commands.add_parser("reproduce", help="make the tables of a package again, byte for byte")
    again.add_argument("manifest", type=Path, help="a datapackage.json, or a package that holds one")
    again.add_argument("--corpus", type=Path, required=True, help="the corpus it was made from")
    again.add_argument("--out", type=Path, required=True, help="new folder to write to")
    again.set_defaults(run=run_reproduce)


def add_extract(parser: argparse.ArgumentParser, out: str, *, positional: str = "") -> None:
    """The arguments that say which rows of which corpus go where."""
    parser.add_argument("corpus", type=Path, help="folder with *.txt")
    if positional:
        parser.add_argument("out", metavar=positional.upper(), type=Path, help=out)
    else:
        parser.add_argument("--out", type=Path, required=True, help=out)
    parser.add_argument(
        "--select", default=WHOLE, metavar="QUERY", help=f"filters as in the desk's links (default: {WHOLE}, every row)"
    )
    parser.add_argument("--coder", default=PUBLISHED, help="published, rules, or the id of a person who coded")
    parser.add_argument("--happenings", choices=("coded", "found"), default="coded")
    parser.add_argument("--no-decisions", action="store_true", help="leave the analyst's decisions out")
    add_workers(parser)


def make_extract(options: argparse.Namespace) -> Extract:
    """The rows that the arguments of `add_extract` ask for."""
    made_with = {"coder": options.coder, "happenings": options.happenings, "decisions": not options.no_decisions}
    with executor_for(options) as executor:
        whole = tabulate(options.corpus, **made_with, executor=executor, store=CodingStore(), progress=ProgressLine())
    return Extract(options.corpus, whole, read_query(options.select, whole), **made_with)


def run_export(options: argparse.Namespace) -> int:
    check_target(options.out)  # before the tables are made, which may take long
    extract, kind = make_extract(options), BY_NAME[options.format]
    content = kind.write(extract)
    write_file(options.out, content)
    print(
        f"{extract.sentence}\n{kind.label}, {len(content):,} bytes, data version {extract.whole.version}: {options.out}"
    )
    return 0


def run_reproduce(options: argparse.Namespace) -> int:
    result = reproduce(options.manifest, options.corpus, options.out)
    for note in result.notes:
        print(f"software: {note}")
    for name in result.different:
        print(f"{name}: differs from the manifest's")
    same = len(result.files) - 1 - len(result.different)
    print(f"{same} tables are the manifest's byte for byte, written to {options.out}")
    return 1 if result.different else 0
