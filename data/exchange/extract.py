"""What an export is made of: the tables, what is selected of them, and how they came to be."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from data.coders import PUBLISHED
from data.exchange.queries import write_query
from data.exchange.references import close
from data.exchange.software import software
from data.schema import BY_NAME, TABLES
from data.selection import Selection, describe, select
from data.tables import Tables

MANIFEST = 1
"""Version of the manifest's form."""


@dataclass(frozen=True)
class Extract:
    """The rows of `whole` that `selection` keeps; the rest is what `whole` was tabulated with."""

    folder: Path
    whole: Tables
    selection: Selection
    coder: str = PUBLISHED
    happenings: str = "coded"
    decisions: bool = True

    @cached_property
    def selected(self) -> Tables:
        return select(self.whole, self.selection)

    @cached_property
    def frames(self) -> dict[str, pd.DataFrame]:
        """Every table: the selected rows, and those they refer to."""
        return close(self.whole, {table.name: self.selected[table.name] for table in TABLES})

    @property
    def title(self) -> str:
        return self.whole.codebook.codebook.title or self.folder.name

    @property
    def sentence(self) -> str:
        """What is selected, in words."""
        return "; ".join(
            describe(self.selected, self.whole, name, self.selection) for name in ("statements", "stances", "events")
        )

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """What it takes to check the rows and to make them again; holds no time of day, so equal rows are equal."""
        codebook = self.whole.codebook.codebook
        return {
            "manifest": MANIFEST,
            "data_version": self.whole.version,
            "selection": write_query(self.selection),
            "selected": self.sentence,
            "coder": self.coder,
            "happenings": self.happenings,
            "decisions": {"counted": self.decisions, **_ledger(self.folder)},
            "codebook": {"id": codebook.id, "title": codebook.title, "version": codebook.version},
            "documents": [
                {"doc_id": row.doc_id, "sha256": row.sha256, "selected": row.doc_id in self._documents}
                for row in self.whole.documents.itertuples()
            ],
            "inputs": hash_inputs(self.folder),
            "rows": {name: self._counts(name) for name in self.frames},
            "software": software(),
        }

    @cached_property
    def _documents(self) -> set[str]:
        return set(self.frames["documents"]["doc_id"])

    def _counts(self, name: str) -> dict[str, Any]:
        key, frame = BY_NAME[name].key, self.frames[name]
        chosen = set(self.selected[name][key[0]]) if len(key) == 1 else set()
        referred = [row for row in frame[key[0]] if row not in chosen] if len(key) == 1 else []
        return {"rows": len(frame), "of": len(self.whole[name]), "referred_to": referred}


def hash_inputs(folder: Path) -> list[dict[str, Any]]:
    """Path, SHA-256 and size of every file of the corpus that the tables are made from."""
    return [
        {"path": path.relative_to(folder).as_posix(), "sha256": _hash(path), "bytes": path.stat().st_size}
        for path in _inputs(folder)
    ]


def _inputs(folder: Path) -> Iterable[Path]:
    names = ("*.txt", "documents.csv", "codebook.toml", "decisions.csv", "coding/*.csv")
    return sorted(path for name in names for path in folder.glob(name) if path.is_file())


def _hash(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def _ledger(folder: Path) -> dict[str, Any]:
    """The analyst's ledger: its lines after the header, and its hash; None where there is no ledger."""
    path = folder / "decisions.csv"
    if not path.is_file():
        return {"lines": 0, "sha256": None}
    return {"lines": max(0, len(path.read_bytes().splitlines()) - 1), "sha256": _hash(path)}
