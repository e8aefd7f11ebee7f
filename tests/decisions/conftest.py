"""A corpus with decisions, decided on anew after each."""

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from data.coded import Coded, read_coded
from data.decisions import Decision, Ledger, append_decisions, read_ledger
from data.tables import Tables
from data.tabulate import decide
from tests.corpora import write_corpus


@cache
def as_coded() -> tuple[Coded, Tables]:
    """The small corpus before anything is decided: read, coded and compared once for all tests of a process."""
    with TemporaryDirectory() as folder:
        coded = read_coded(write_corpus(Path(folder)))
    return coded, decide(coded, Ledger())


class Desk:
    """One analyst's work on a small corpus."""

    def __init__(self, folder: Path) -> None:
        self.folder = write_corpus(folder)
        self.coded, self.tables = as_coded()

    def decide(
        self, make: Callable[..., Decision | Sequence[Decision]], *about: Any, who: str = "Ana", **more: Any
    ) -> str:
        """Makes a decision on the tables as they stand, keeps it, decides anew; gives its (first) line's id."""
        made = make(self.tables, *about, who=who, **more)
        decisions = [made] if isinstance(made, Decision) else list(made)
        self.keep(*decisions)
        return decisions[0].decision_id

    def keep(self, *decisions: Decision) -> None:
        append_decisions(self.folder, decisions)
        self.tables = decide(self.coded, read_ledger(self.folder))

    def again(self, **changes: str | bytes | None) -> None:
        """Reads and codes anew, after files of the corpus changed."""
        for name, content in changes.items():
            path = self.folder / name
            path.write_bytes(content if isinstance(content, bytes) else str(content).encode())
        self.coded = read_coded(self.folder)
        self.tables = decide(self.coded, read_ledger(self.folder))

    def row(self, table: str, **cells: object) -> dict[str, Any]:
        """The one row with these cells."""
        frame = self.tables[table]
        for name, value in cells.items():
            frame = frame[frame[name] == value]
        (row,) = frame.to_dict("records")
        return row

    def id_of(self, table: str, **cells: object) -> str:
        return str(self.row(table, **cells)[f"{table[:-1]}_id"])

    @property
    def problems(self) -> list[str]:
        return list(self.tables.problems["problem"])

    @property
    def states(self) -> list[str]:
        return list(self.tables.decisions["state"])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)
