"""`network`: a discourse network of a corpus or of a `.dna` file."""

import argparse
import json
from pathlib import Path

import pandas as pd

from data.commands.exchanging import add_extract, make_extract
from data.exchange.dna import read_dna
from data.exchange.dna.ties import dna_ties
from data.exchange.files import write_file
from data.exchange.networks import NETWORK_WRITERS
from data.exchange.package import manifest_text
from data.networks import Duplicates, Mode, Normalisation, Qualifier, Window, build_network, stance_ties, ties_within
from data.selection import Clock


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("network", help="who agrees with whom, or who is for what: CSV, GraphML or GEXF")
    add_extract(parser, f"the file to write; its ending says how: {', '.join(NETWORK_WRITERS)}")
    parser.add_argument("--mode", choices=[*Mode], default=Mode.ONE.value)
    parser.add_argument("--qualifier", choices=[*Qualifier], help="default: subtract")
    parser.add_argument("--normalisation", choices=[*Normalisation], default=Normalisation.NONE.value)
    parser.add_argument("--duplicates", choices=[*Duplicates], default=Duplicates.INCLUDE.value)
    parser.add_argument("--from", dest="start", help="only ties from this day on")
    parser.add_argument("--to", dest="end", help="only ties until this day")
    parser.add_argument("--roll-up", action="store_true", help="members count for their government")
    parser.add_argument("--rows", default="organization", help="of a .dna file: the variable of the rows")
    parser.add_argument("--columns", default="concept", help="of a .dna file: the variable of the columns")
    parser.add_argument("--agreement", default="agreement", help="of a .dna file: the variable that is the qualifier")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Raises ValueError for options that do not go together."""
    write = NETWORK_WRITERS.get(options.out.suffix)
    if write is None:
        raise ValueError(f"{options.out}: ending {options.out.suffix!r} (allowed: {', '.join(NETWORK_WRITERS)})")
    ties, names, origin = _read(options)
    found = _within(ties, options)
    network = build_network(
        found,
        Mode(options.mode),
        Qualifier(options.qualifier or Qualifier.SUBTRACT),
        Normalisation(options.normalisation),
        Duplicates(options.duplicates),
    )
    how = {name: str(getattr(network, name)) for name in ("mode", "qualifier", "normalisation", "duplicates")}
    write_file(options.out, write(network, names, json.dumps({**how, "of": origin}, ensure_ascii=False)))
    rows, columns = network.matrix.shape
    total = network.matrix.to_numpy().sum()
    print(f"{', '.join(how.values())}: {rows} by {columns}, {len(network.edges())} ties, sum {total:g}")
    print(f"{len(network.ties)} of {len(ties)} positions count, written to {options.out}")
    return 0


def _read(options: argparse.Namespace) -> tuple[pd.DataFrame, dict[str, str], object]:
    """Ties, names of their ends, and what they were made from."""
    path: Path = options.corpus
    if path.suffix == ".dna":
        ties = dna_ties(read_dna(path), row=options.rows, column=options.columns, qualifier=options.agreement)
        return ties, {}, path.name
    extract = make_extract(options)
    ties = stance_ties(extract.whole, extract.selected.stances, rolled_up=options.roll_up, clock=Clock.SAID)
    actors = extract.whole.actors
    names = dict(zip(actors["actor_id"], actors["name"], strict=True))
    names |= {issue.id: issue.label for issue in extract.whole.codebook.issues}
    return ties, names, json.loads(manifest_text(extract))


def _within(ties: pd.DataFrame, options: argparse.Namespace) -> pd.DataFrame:
    if options.start is None and options.end is None:
        return ties
    try:
        start, end = (pd.Timestamp(day) if day else None for day in (options.start, options.end))
    except ValueError as error:
        allowed = "days such as 2025-12-01"
        raise ValueError(f"--from {options.start} --to {options.end}: {error} (allowed: {allowed})") from error
    window = Window(start or pd.Timestamp("1000-01-01"), end or pd.Timestamp("9999-12-31"))
    return ties_within(ties, window)
