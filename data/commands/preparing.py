"""`prepare`: the tables that the desk shows, made ahead on every core, so that it opens at once."""

import argparse
import signal
import sys
from pathlib import Path

from data.commands.executors import add_workers, executor_for
from data.commands.progress import ProgressLine, print_progress
from data.kept import are_kept
from data.opening import open_corpus
from data.progress import Progress
from data.store import CodingStore, cache_folder
from data.versions import fingerprint


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("prepare", help="make the desk's tables ahead, so that it opens at once")
    parser.add_argument("corpus", type=Path, help="folder that the desk will open")
    add_workers(parser)
    parser.add_argument("--lines", action="store_true", help="tell progress as JSON, a line each, to another program")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    progress: Progress = print_progress if options.lines else ProgressLine()
    if options.lines:
        signal.signal(signal.SIGTERM, signal.default_int_handler)  # stopped as by Ctrl-C: nothing half made stays
    with executor_for(options) as executor:
        tables = open_corpus(options.corpus, executor=executor, store=CodingStore(), progress=progress)
    if not are_kept(fingerprint(options.corpus)):
        print(f"postura: {cache_folder()}: cannot be written to; POSTURA_CACHE names another folder", file=sys.stderr)
        return 1
    if not options.lines:
        print(f"{len(tables.documents):,} documents, data version {tables.version}: kept in {cache_folder()}")
    return 0
