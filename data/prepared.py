"""Frames kept as Parquet, one folder a table and one file a document group, so that a large corpus opens quickly.

A file holds just what its frame holds (dtypes of `data.schema`), so that a table is the parts put one after another.
"""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.model import Span, Zone, Zoned
from data.schema import BY_NAME, DTYPES, TABLES, build_frame
from data.tables import Tables

ZONES = "zones"
_ZONE_COLUMNS = ("doc_id", "zone", "start", "end")


def write_part(folder: Path, part: str, tables: Tables, names: Iterable[str] = tuple(BY_NAME)) -> None:
    """Puts the named tables of a document group under `folder`, each whole or not at all; an older part is replaced."""
    for name in names:
        write_frame(folder / name / f"{part}.parquet", tables[name])
    write_frame(folder / ZONES / f"{part}.parquet", _zone_frame(tables.zones))


def write_frame(path: Path, frame: pd.DataFrame) -> None:
    """One Parquet file, in place only when all of it is on disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.draft")
    pq.write_table(pa.Table.from_pandas(frame, preserve_index=False), draft, compression="zstd")
    os.replace(draft, path)


def read_frame(folder: Path, name: str) -> pd.DataFrame:
    """The table put together from its parts in the order of their names; empty where there is none."""
    paths = sorted((folder / name).glob("*.parquet"))
    if not paths:
        return build_frame(BY_NAME[name], [])
    frame: pd.DataFrame = pa.concat_tables([pq.read_table(path) for path in paths]).to_pandas()
    return frame.astype({field.name: DTYPES[field.kind] for field in BY_NAME[name].kept})


def read_frames(folder: Path) -> dict[str, pd.DataFrame]:
    """Every table by name."""
    return {table.name: read_frame(folder, table.name) for table in TABLES}


def read_zones(folder: Path) -> dict[str, tuple[Zoned, ...]]:
    """The zones of each document, by doc_id."""
    zones: dict[str, list[Zoned]] = {}
    for path in sorted((folder / ZONES).glob("*.parquet")):
        columns = pq.read_table(path).to_pydict()
        for doc_id, zone, start, end in zip(*(columns[name] for name in _ZONE_COLUMNS), strict=True):
            zones.setdefault(doc_id, []).append(Zoned(Zone(zone), Span(start, end)))
    return {doc_id: tuple(found) for doc_id, found in zones.items()}


def _zone_frame(zones: Mapping[str, tuple[Zoned, ...]]) -> pd.DataFrame:
    rows = [(doc_id, str(one.zone), one.span.start, one.span.end) for doc_id, found in zones.items() for one in found]
    return pd.DataFrame(rows, columns=list(_ZONE_COLUMNS))
