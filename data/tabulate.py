"""From a folder to its tables: the one place that reads, codes, builds, decides and compares."""

from concurrent.futures import Executor
from pathlib import Path

from data.coded import Coded, read_coded
from data.coders import PUBLISHED
from data.compared import CODED, Comparison
from data.decisions import Deciding, Ledger, read_ledger
from data.progress import Progress
from data.store import CodingStore
from data.tables import Tables


def tabulate(
    folder: Path,
    *,
    coder: str = PUBLISHED,
    happenings: str = CODED,
    decisions: bool = True,
    executor: Executor | None = None,
    store: CodingStore | None = None,
    progress: Progress | None = None,
) -> Tables:
    """The checked tables of the corpus in `folder`, one coder a document.

    `coder` is published, rules, or a person's id in the hand coding; `happenings` is coded, found or none. The machine
    codes with `executor`, and only what `store` does not keep; `progress` is told how many of how many documents
    are done. With `decisions`, what the analyst decided counts: on documents and actors always, on other rows where
    the published row is this coder's. Raises NotADirectoryError without a folder, ValueError for a coder who coded
    nothing.
    """
    coded = read_coded(folder, coder=coder, happenings=happenings, executor=executor, store=store, progress=progress)
    return decide(coded, read_ledger(folder) if decisions else Ledger())


def decide(coded: Coded, ledger: Ledger) -> Tables:
    """The tables of a coded corpus with the decisions of a ledger; the only step that a new decision calls for."""
    deciding = Deciding(ledger, coded.decidable)
    tables = coded.with_given(deciding.given(coded.corpus))
    return settle(deciding.on_rows(deciding.versioned(tables)), deciding, coded.comparison)


def settle(tables: Tables, deciding: Deciding, comparison: Comparison) -> Tables:
    """The tables, once decided on row by row, with what comparing their documents shows and what is decided of that."""
    grouped = deciding.on_joins(comparison.group(tables))
    return deciding.finish(deciding.on_differences(comparison.differ(grouped)))
