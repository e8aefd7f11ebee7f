"""Tables on disk as Parquet, one folder a table and one file a document group: rows of a corpus larger than memory.

A file holds just what its frame holds (dtypes of `data.schema`), so that a table is its parts put one after another.
What the desk opens is laid out for looking up any row at once: see `data.kept.files`.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.model import Document, Zoned
from data.schema import BY_NAME, DTYPES, TABLES, build_frame
from data.tables import Tables
from data.tables.zones import zone_frame, zones_in

ZONES = "zones"
_AT_HAND = 600
"""Texts and zones held in memory as they were read last: a document group's."""


def write_part(folder: Path, part: str, tables: Tables, names: Iterable[str] = tuple(BY_NAME)) -> None:
    """Puts the named tables of a document group under `folder`, each whole or not at all; an older part is replaced."""
    for name in names:
        write_frame(folder / name / f"{part}.parquet", tables[name])
    write_frame(folder / ZONES / f"{part}.parquet", zone_frame(tables.zones))


def write_frame(path: Path, frame: pd.DataFrame) -> None:
    """One Parquet file, in place only when all of it is on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.draft")
    pq.write_table(pa.Table.from_pandas(frame, preserve_index=False), draft, compression="zstd")
    os.replace(draft, path)


def write_whole(folder: Path, name: str, frame: pd.DataFrame) -> None:
    """Puts a table of all documents in the place of its parts."""
    for path in parts_of(folder, name):
        path.unlink()
    write_frame(folder / name / "all.parquet", frame)


def parts_of(folder: Path, name: str) -> list[Path]:
    return sorted((folder / name).glob("*.parquet"))


def read_parts(folder: Path, name: str) -> Iterator[pd.DataFrame]:
    """The table part by part, in the order of documents; one empty frame where there is none."""
    dtypes = {field.name: DTYPES[field.kind] for field in BY_NAME[name].kept}
    paths = parts_of(folder, name)
    for path in paths:
        yield pq.read_table(path).to_pandas().astype(dtypes)
    if not paths:
        yield build_frame(BY_NAME[name], [])


def read_frame(folder: Path, name: str) -> pd.DataFrame:
    """The table put together from its parts."""
    return pd.concat(list(read_parts(folder, name)), ignore_index=True)


def read_frames(folder: Path) -> dict[str, pd.DataFrame]:
    """Every table by name."""
    return {table.name: read_frame(folder, table.name) for table in TABLES}


class ReadTexts(Mapping[str, str]):
    """The texts of documents by doc_id, read when they are asked for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._read = lru_cache(maxsize=_AT_HAND)(lambda doc_id: documents[doc_id].text)

    def __getitem__(self, doc_id: str) -> str:
        return self._read(doc_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


class ReadZones(Mapping[str, tuple[Zoned, ...]]):
    """The zones of documents by doc_id, read when they are asked for with those of their group."""

    def __init__(self, folder: Path) -> None:
        self._paths: dict[str, Path] = {}
        for path in parts_of(folder, ZONES):
            self._paths.update(dict.fromkeys(pq.read_table(path, columns=["doc_id"])["doc_id"].to_pylist(), path))
        self._read = lru_cache(maxsize=2)(lambda path: zones_in(pq.read_table(path)))

    def __getitem__(self, doc_id: str) -> tuple[Zoned, ...]:
        return self._read(self._paths[doc_id])[doc_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
