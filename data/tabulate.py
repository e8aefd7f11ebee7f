"""From a folder to its tables: the one place that reads, codes, builds, decides and compares."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from data.coders import PUBLISHED, RULES, Progress, choose_codings
from data.compare import find_differences, find_happenings, group_as_coded
from data.corpus import Corpus, read_corpus
from data.decisions import Deciding, Ledger, read_ledger
from data.model import Coding, Problem
from data.store import CodingStore
from data.tables import Tables, build_tables
from data.versions import version_of


def tabulate(
    folder: Path,
    *,
    coder: str = PUBLISHED,
    happenings: str = "coded",
    decisions: bool = True,
    executor: Executor | None = None,
    store: CodingStore | None = None,
    progress: Progress | None = None,
) -> Tables:
    """The checked tables of the corpus in `folder`, one coder a document.

    `coder` is published, rules, or a person's id in the hand coding; `happenings` is coded or found. The machine
    codes with `executor`, and only what `store` does not keep; `progress` is told how many of how many documents
    are done. With `decisions`, what the analyst decided counts for the published and the machine's rows; what a
    person coded stays as coded. Raises NotADirectoryError without a folder, ValueError for a coder who coded nothing.
    """
    honoured = decisions and coder in (PUBLISHED, RULES)
    deciding = Deciding(read_ledger(folder) if honoured else Ledger())
    corpus = deciding.given(read_corpus(folder))
    codings, problems = choose_codings(corpus, coder, executor=executor, store=store, progress=progress)
    return compose(corpus, codings, problems, happenings=happenings, deciding=deciding)


def compose(
    corpus: Corpus,
    codings: Mapping[str, Coding],
    problems: Sequence[Problem] = (),
    *,
    happenings: str = "coded",
    deciding: Deciding | None = None,
) -> Tables:
    """The tables of a corpus and one coding a document, with the decisions that `deciding` applies."""
    deciding = deciding or Deciding(Ledger())
    tables = build_tables(corpus.documents, codings, corpus.codebook, (*corpus.problems, *problems))
    tables = replace(tables, version=deciding.version(version_of(corpus)), missing=corpus.missing)
    tables = deciding.on_rows(tables)
    grouped = find_happenings(tables) if happenings == "found" else group_as_coded(tables, corpus.hand.happenings)
    return deciding.finish(deciding.on_differences(find_differences(deciding.on_joins(grouped))))
