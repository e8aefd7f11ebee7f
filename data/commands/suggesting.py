"""`suggest`: speakers outside the codebook, by count."""

import argparse
import sys
from pathlib import Path

from data.coders import RULES
from data.commands.executors import add_workers, executor_for
from data.commands.progress import ProgressLine
from data.compared import NONE
from data.store import CodingStore
from data.summaries import suggest_actors
from data.tabulate import tabulate


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("suggest", help="list speakers outside the codebook, by count, as CSV")
    parser.add_argument("corpus", type=Path, help="folder with *.txt")
    parser.add_argument("--at-least", type=int, default=1, metavar="N", help="only speakers of N statements or more")
    add_workers(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    with executor_for(options) as executor:
        tables = tabulate(
            options.corpus,
            coder=RULES,
            happenings=NONE,
            executor=executor,
            store=CodingStore(),
            progress=ProgressLine(),
        )
    found = suggest_actors(tables)
    sys.stdout.write(found[found["statements"] >= options.at_least].to_csv(index=False))
    return 0
