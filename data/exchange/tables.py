"""Every table of an archive as files: one CSV a table, or Parquet by document group."""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from data.archive import Archive
from data.exchange.parquet import table_bytes
from data.export import csv_bytes, with_quotes
from data.schema import TABLES, Table


def write_tables(archive: Archive, out: Path, format: str) -> dict[str, int]:
    """Writes every table into `out` in a format of `FORMATS`, each whole or not at all; the rows by table name."""
    counts = {}
    with tempfile.TemporaryDirectory(prefix=".tables-", dir=out) as draft:
        for table in TABLES:
            counts[table.name] = FORMATS[format](archive, table, Path(draft))
        for made in Path(draft).iterdir():
            _replace(made, out / made.name)
    return counts


def _replace(made: Path, place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    made.replace(place)


def _write_csv(archive: Archive, table: Table, draft: Path) -> int:
    """NAME.csv, written part by part."""
    count = 0
    with (draft / f"{table.name}.csv").open("wb") as target:
        for number, frame in enumerate(archive.parts(table.name)):
            target.write(csv_bytes(frame, table, archive.texts, header=number == 0))
            count += len(frame)
    return count


def _write_parquet(archive: Archive, table: Table, draft: Path) -> int:
    """NAME/000000.parquet and so on, with quotes, labels and types."""
    (draft / table.name).mkdir()
    count = 0
    for number, frame in enumerate(archive.parts(table.name)):
        content = table_bytes(table, with_quotes(frame, table, archive.texts))
        (draft / table.name / f"{number:06}.parquet").write_bytes(content)
        count += len(frame)
    return count


FORMATS: Mapping[str, Callable[[Archive, Table, Path], int]] = {"csv": _write_csv, "parquet": _write_parquet}
