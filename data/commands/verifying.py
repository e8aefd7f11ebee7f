"""`verify`: tables against the documents they were made from."""

import argparse
from pathlib import Path

from data.verify import verify


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("verify", help="check tables against the documents")
    parser.add_argument("tables", type=Path, help="folder with the tables, or a package")
    parser.add_argument("--corpus", type=Path, required=True, help="folder with the documents")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if not options.corpus.is_dir():
        raise NotADirectoryError(f"{options.corpus}: no such folder")
    if not options.tables.exists():
        raise FileNotFoundError(f"{options.tables}: no such folder or package")
    failures = verify(options.tables, options.corpus)
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failures" if failures else "every span, quote, hash, key and value holds")
    return 1 if failures else 0
