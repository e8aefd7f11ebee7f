"""Frames, texts and zones as Arrow files: read where they lie, so that a million rows take no time to open."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from data.model import Span, Zone, Zoned
from data.tables.texts import Haystack, InFile, Texts, lay_letters

_TEXTS_AT_HAND = 64
"""Texts held in memory as they were read last."""


def write_frame(frame: pd.DataFrame, path: Path) -> None:
    """The frame as an Arrow file; its index is not kept."""
    _write(pa.Table.from_pandas(frame, preserve_index=False), path)


def read_frame(path: Path) -> pd.DataFrame:
    """The frame with its dtypes; its words stay in the file, which is mapped into memory."""
    frame: pd.DataFrame = _map(path).to_pandas()
    return frame


def write_texts(texts: Mapping[str, str], folder: Path) -> None:
    """The texts, and the letters to search in."""
    ids, values = pa.array(list(texts), pa.large_string()), pa.array(list(texts.values()), pa.large_string())
    letters, starts = lay_letters(texts.values())
    _write(pa.table({"doc_id": ids, "text": values, "start": pa.array(starts)}), folder / "texts.arrow")
    (folder / "letters.bin").write_bytes(letters)


def read_texts(folder: Path) -> Texts:
    table = _map(folder / "texts.arrow")
    texts = KeptTexts(table["doc_id"], table["text"])
    letters = pa.memory_map(str(folder / "letters.bin")).read_buffer() if len(texts) else b""
    return Texts(texts, Haystack(letters, table["start"].to_numpy(), texts.text_of))


def write_zones(zones: Mapping[str, Iterable[Zoned]], path: Path) -> None:
    """One row a zone, in the order of documents and text."""
    rows = [(doc_id, zoned.span.start, zoned.span.end, zoned.zone.value) for doc_id in zones for zoned in zones[doc_id]]
    doc_ids, starts, ends, names = list(zip(*rows, strict=True)) or ((), (), (), ())
    columns = {"doc_id": pa.array(doc_ids, pa.large_string()), "zone": pa.array(names, pa.large_string())}
    _write(pa.table({**columns, "start": pa.array(starts, "int64"), "end": pa.array(ends, "int64")}), path)


def read_zones(path: Path) -> "KeptZones":
    return KeptZones(_map(path))


def _write(table: pa.Table, path: Path) -> None:
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table.combine_chunks())


def _map(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


class KeptTexts(InFile):
    """Texts by doc_id, decoded when they are asked for."""

    def __init__(self, doc_ids: pa.ChunkedArray, texts: pa.ChunkedArray) -> None:
        self._numbers = {doc_id: number for number, doc_id in enumerate(doc_ids.to_pylist())}
        self._texts = texts.combine_chunks()
        self.text_of = lru_cache(maxsize=_TEXTS_AT_HAND)(self._decode)

    def __getitem__(self, doc_id: str) -> str:
        return self.text_of(self._numbers[doc_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def take(self, doc_ids: Iterable[str]) -> pa.Array:
        return self._texts.take(pa.array([self._numbers[doc_id] for doc_id in doc_ids], "int64"))

    def _decode(self, number: int) -> str:
        text: str = self._texts[number].as_py()
        return text


class KeptZones(Mapping[str, tuple[Zoned, ...]]):
    """Zones by doc_id, made when they are asked for."""

    def __init__(self, table: pa.Table) -> None:
        ids = table["doc_id"].to_pandas()
        first = np.flatnonzero((ids != ids.shift()).to_numpy())
        self._places = dict(zip(ids.iloc[first], zip(first, [*first[1:], len(ids)], strict=True), strict=True))
        self._table = table

    def __getitem__(self, doc_id: str) -> tuple[Zoned, ...]:
        start, end = self._places[doc_id]
        rows = self._table.slice(start, end - start).to_pylist()
        return tuple(Zoned(Zone(row["zone"]), Span(row["start"], row["end"])) for row in rows)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
