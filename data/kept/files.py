"""Frames, texts and zones as Arrow files: read where they lie, so that a million rows take no time to open.

`data.prepared` has the same rows as Parquet by document group: a third of the room, written and read a group at a
time by a run that must not grow with its corpus, but unpacked as they are read. The desk asks for any row at any
time, from several sessions, and so maps files that are laid out as memory is.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from data.model import Zoned
from data.tables.texts import Array, Haystack, InFile, Texts, lay_letters
from data.tables.zones import zone_frame, zones_in

_TEXTS_AT_HAND = 64
"""Texts held in memory as they were read last."""


def write_frame(frame: pd.DataFrame, path: Path) -> None:
    """The frame as an Arrow file; its index is not kept."""
    _write(pa.Table.from_pandas(frame, preserve_index=False), path)


def read_frame(path: Path) -> pd.DataFrame:
    """The frame with its dtypes; its words and numbers stay in the file, which is mapped into memory."""
    table = _map(path)
    frame: pd.DataFrame = table.slice(0, 0).to_pandas()
    offsets = [str(name) for name, dtype in frame.dtypes.items() if dtype == "Int64"]
    rest = table.drop_columns(offsets).to_pandas(split_blocks=True)
    cells = {name: _offsets(table[name]) if name in offsets else rest[name] for name in table.column_names}
    return pd.DataFrame(cells, index=rest.index, copy=False)


def _offsets(column: pa.ChunkedArray) -> pd.arrays.IntegerArray:
    """Numbers some of which may be missing, as pandas has them: only which are missing is laid out anew."""
    if column.num_chunks != 1:
        column = column.combine_chunks()
    numbers = column.chunk(0) if isinstance(column, pa.ChunkedArray) else column
    values: Array = np.frombuffer(numbers.buffers()[1], "int64", len(numbers), 8 * numbers.offset)
    return pd.arrays.IntegerArray(values, numbers.is_null().to_numpy(zero_copy_only=False))


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
    write_frame(zone_frame(zones), path)


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
        self.numbers = {doc_id: number for number, doc_id in enumerate(doc_ids.to_numpy())}
        self._texts = texts.chunk(0) if texts.num_chunks == 1 else texts.combine_chunks()
        self.text_of = lru_cache(maxsize=_TEXTS_AT_HAND)(self._decode)

    def __getitem__(self, doc_id: str) -> str:
        return self.text_of(self.numbers[doc_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self.numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def take(self, doc_ids: Iterable[str]) -> pa.Array:
        numbers = np.array([self.numbers[doc_id] for doc_id in doc_ids], "int64")
        if (np.diff(numbers) == 1).all():
            return self._texts.slice(numbers[0] if len(numbers) else 0, len(numbers))
        return self._texts.take(pa.array(numbers))

    def _decode(self, number: int) -> str:
        text: str = self._texts[number].as_py()
        return text


class KeptZones(Mapping[str, tuple[Zoned, ...]]):
    """Zones by doc_id, made when they are asked for."""

    def __init__(self, table: pa.Table) -> None:
        ids = table["doc_id"].to_pandas()
        first = np.flatnonzero((ids != ids.shift()).to_numpy())
        self._numbers = {doc_id: number for number, doc_id in enumerate(ids.iloc[first].to_numpy(object))}
        self._starts = np.append(first, len(ids))
        self._table = table

    def __getitem__(self, doc_id: str) -> tuple[Zoned, ...]:
        start, end = self._starts[self._numbers[doc_id] :][:2]
        return zones_in(self._table.slice(start, end - start))[doc_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
