"""`network`: a discourse network of a corpus or of a `.dna` file."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from data.commands.exchanging import add_extract, make_extract
from data.exchange.dna import read_dna
from data.exchange.dna.ties import dna_ties
from data.exchange.files import check_target, write_file
from data.exchange.networks import NETWORK_WRITERS
from data.exchange.package import manifest_text
from data.networks import (
    Duplicates,
    Mode,
    Normalisation,
    Period,
    Qualifier,
    Window,
    build_network,
    check_options,
    find_windows,
    keep_active,
    stance_ties,
    ties_within,
)
from data.selection import Clock


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("network", help="who agrees with whom, or who is for what: CSV, GraphML or GEXF")
    add_extract(parser, f"the file to write; its ending says how: {', '.join(NETWORK_WRITERS)}")
    parser.add_argument("--mode", choices=[*Mode], default=Mode.ONE.value)
    parser.add_argument("--qualifier", choices=[*Qualifier], default=Qualifier.SUBTRACT.value)
    parser.add_argument("--normalisation", choices=[*Normalisation], default=Normalisation.NONE.value)
    parser.add_argument("--duplicates", choices=[*Duplicates], default=Duplicates.INCLUDE.value)
    parser.add_argument("--from", dest="start", help="only ties from this day on")
    parser.add_argument("--to", dest="end", help="only ties until this day")
    parser.add_argument("--windows", choices=[*Period], help="a file a window: the name gets its first and last day")
    parser.add_argument("--size", type=int, default=1, help="days, weeks, months or years of a window (default: 1)")
    parser.add_argument("--at-least", type=int, default=1, metavar="N", help="only rows with so many positions")
    parser.add_argument("--roll-up", action="store_true", help="members count for their government")
    parser.add_argument("--rows", default="organization", help="of a .dna file: the variable of the rows")
    parser.add_argument("--columns", default="concept", help="of a .dna file: the variable of the columns")
    parser.add_argument("--agreement", default="agreement", help="of a .dna file: the variable that is the qualifier")
    parser.add_argument("--type", default="DNA Statement", help="of a .dna file: the statements that count")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Raises ValueError for options that do not go together, before anything is read."""
    if options.out.suffix not in NETWORK_WRITERS:
        raise ValueError(f"{options.out}: ending {options.out.suffix!r} (allowed: {', '.join(NETWORK_WRITERS)})")
    mode, qualifier = Mode(options.mode), Qualifier(options.qualifier)
    check_options(qualifier, Normalisation(options.normalisation), one_mode=mode is Mode.ONE)
    if options.size < 1:
        raise ValueError(f"--size {options.size}: wants 1 or more")
    span = _read_span(options)
    check_target(options.out)
    ties, names, origin = _read(options)
    chosen = keep_active(ties if span is None else ties_within(ties, span), options.at_least)
    files = [
        (path, *_write(found, names, {**window, "of": origin}, options))
        for path, window, found in _parts(chosen, options)
    ]
    for path, content, words in files:
        write_file(path, content)
        print(f"{words} of {len(ties)} positions count, written to {path}")
    if not files:
        print("no position has a date, so there is no window and no file")
    return 0


def _parts(ties: pd.DataFrame, options: argparse.Namespace) -> Iterator[tuple[Path, dict[str, str], pd.DataFrame]]:
    """The file, its days and its ties: one of all, or one a window."""
    out: Path = options.out
    if options.windows is None:
        yield out, {}, ties
        return
    for window in find_windows(ties, Period(options.windows), options.size):
        days = {"from": f"{window.start:%Y-%m-%d}", "to": f"{window.end:%Y-%m-%d}"}
        yield out.with_stem(f"{out.stem}_{days['from']}_{days['to']}"), days, ties_within(ties, window)


def _write(
    ties: pd.DataFrame, names: dict[str, str], about: dict[str, object], options: argparse.Namespace
) -> tuple[bytes, str]:
    """The file's bytes, and in words what it holds."""
    network = build_network(
        ties,
        Mode(options.mode),
        Qualifier(options.qualifier),
        Normalisation(options.normalisation),
        Duplicates(options.duplicates),
    )
    how = {name: str(getattr(network, name)) for name in ("mode", "qualifier", "normalisation", "duplicates")}
    description = json.dumps({**how, **about}, ensure_ascii=False)
    rows, columns = network.matrix.shape
    shape = f"{rows} by {columns}, {len(network.edges())} ties, sum {network.matrix.to_numpy().sum():g}"
    content = NETWORK_WRITERS[options.out.suffix](network, names, description)
    return content, f"{', '.join(how.values())}: {shape}\n{len(network.ties)}"


def _read(options: argparse.Namespace) -> tuple[pd.DataFrame, dict[str, str], object]:
    """Ties, names of their ends, and what they were made from."""
    path: Path = options.corpus
    if path.suffix == ".dna":
        variables = {"row": options.rows, "column": options.columns, "qualifier": options.agreement}
        return dna_ties(read_dna(path), **variables, statement_type=options.type), {}, path.name
    extract = make_extract(options)
    ties = stance_ties(extract.whole, extract.selected.stances, rolled_up=options.roll_up, clock=Clock.SAID)
    actors = extract.whole.actors
    names = dict(zip(actors["actor_id"], actors["name"], strict=True))
    names |= {issue.id: issue.label for issue in extract.whole.codebook.issues}
    return ties, names, json.loads(manifest_text(extract))


def _read_span(options: argparse.Namespace) -> Window | None:
    if options.start is None and options.end is None:
        return None
    try:
        start, end = (pd.Timestamp(day) if day else None for day in (options.start, options.end))
    except ValueError as error:
        allowed = "days such as 2025-12-01"
        raise ValueError(f"--from {options.start} --to {options.end}: {error} (allowed: {allowed})") from error
    return Window(start or pd.Timestamp("1000-01-01"), end or pd.Timestamp("9999-12-31"))
