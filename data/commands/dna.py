"""`import-dna`, `export-dna`: to and from Discourse Network Analyzer."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from data.commands.exchanging import add_extract, make_extract
from data.corpus import read_corpus
from data.exchange.dna import read_dna
from data.exchange.dna.exporting import write_dna
from data.exchange.dna.importing import import_dna
from data.exchange.dna.roles import Roles
from data.exchange.files import new_folder, write_file


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    come = commands.add_parser("import-dna", help="make a corpus from a .dna file")
    come.add_argument("file", type=Path, help="a .dna file of DNA 3 (schema 3.0.7) or DNA 2")
    come.add_argument("folder", type=Path, help="the corpus to make; must not be there")
    for role in ("person", "organization", "concept", "agreement"):
        come.add_argument(f"--{role}", default=role, metavar="VARIABLE", help=f"the variable that is the {role}")
    come.set_defaults(run=run_import)
    go = commands.add_parser("export-dna", help="write a .dna file")
    add_extract(go, "the .dna file to write; must not be there", positional="file")
    go.set_defaults(run=run_export)


def run_import(options: argparse.Namespace) -> int:
    roles = Roles(options.person, options.organization, options.concept, options.agreement)
    result = import_dna(read_dna(options.file), options.folder.name, roles)
    with new_folder(options.folder) as draft:
        for name, content in result.files.items():
            (draft / name).parent.mkdir(exist_ok=True)
            (draft / name).write_bytes(content)
        problems = read_corpus(draft).problems
    print("\n".join(f"{count:>7,}  {name}" for name, count in result.counts.items()))
    _print_list("has no place in the tables, kept in dna.json:", result.unplaced)
    _print_list("to look at:", (str(problem) for problem in problems))
    print(f"written to {options.folder}")
    return 0


def run_export(options: argparse.Namespace) -> int:
    """Never writes over a file: a `.dna` is someone's project."""
    if options.out.exists():
        raise FileExistsError(f"{options.out}: is there already and is left as it is")
    content, uncarried = write_dna(make_extract(options))
    write_file(options.out, content)
    _print_list("not carried:", uncarried)
    print(f"{len(content):,} bytes written to {options.out}; its coder Admin has the password postura")
    return 0


def _print_list(title: str, lines: Iterable[str]) -> None:
    shown = [f"  - {line}" for line in lines]
    if shown:
        print("\n".join([title, *shown]))
