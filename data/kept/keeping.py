"""Tables of a state of a corpus, kept in the cache folder: nothing stale, nothing half written."""

import hashlib
import json
import os
import pickle
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from data.compare import find_carried, find_copies
from data.kept.files import read_frame, read_texts, read_zones, write_frame, write_texts, write_zones
from data.kept.numbered import read_codes, write_codes
from data.model import Codebook
from data.schema import TABLES
from data.store import cache_folder
from data.tables import Tables

_WORTH_KEEPING = 5.0
"""Seconds of making from which tables are kept."""
_DERIVED: dict[str, Callable[[Tables], pd.DataFrame]] = {
    "copies": find_copies,
    "carried": find_carried,
    "issues_named": lambda tables: tables.issues_named,
}
"""What takes long to make from the tables, by its name in `Tables.once`, kept with them."""
_LAST = "about.json"
"""The file that is written last."""
_KEPT = 4
"""States of corpora kept on disk; the one used longest ago goes first."""


def open_tables(state: str, make: Callable[[], Tables], *, always: bool = False) -> Tables:
    """The tables kept of this state of a corpus (`data.versions.fingerprint`).

    Where none are kept they are made, and kept if making them took long, or `always`; what is kept is read where it
    lies and leaves the memory it was made in.
    """
    if (kept := find_tables(state)) is not None:
        return kept
    begin = time.monotonic()
    tables = make()
    if always or time.monotonic() - begin > _WORTH_KEEPING:
        return (find_tables(state) if keep_tables(tables, state) else None) or tables
    return tables


def are_kept(state: str) -> bool:
    """Whether tables of that state are kept."""
    return (_place(state) / _LAST).is_file()


def derive(tables: Tables) -> None:
    """Makes what is kept with the tables and takes long to make from them."""
    for make in _DERIVED.values():
        make(tables)


def kept_key(state: str) -> str:
    """A hash of the corpus's state and of the code that makes tables."""
    return hashlib.sha256(f"{state} {_code_version()}".encode()).hexdigest()[:16]


@cache
def _code_version() -> str:
    content = hashlib.sha256()
    folder = Path(__file__).parent.parent
    for path in sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".toml")):
        content.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return content.hexdigest()


def _place(state: str) -> Path:
    return cache_folder() / "tables" / kept_key(state)


def keep_tables(tables: Tables, state: str) -> Path | None:
    """Writes the tables, all of them or none; gives their folder, None where it cannot be written to."""
    place = _place(state)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix="making-", dir=place.parent))
        try:
            _write(tables, made)
            shutil.rmtree(place, ignore_errors=True)
            made.replace(place)
        finally:
            shutil.rmtree(made, ignore_errors=True)
        _forget_oldest(place.parent)
    except OSError:
        return None  # it only saves time
    return place


def forget_tables(state: str) -> None:
    """Removes what is kept of that state, so that it is made anew."""
    shutil.rmtree(_place(state), ignore_errors=True)


def _forget_oldest(folder: Path) -> None:
    kept = sorted((path for path in folder.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for path in kept[:-_KEPT]:
        shutil.rmtree(path, ignore_errors=True)


def _write(tables: Tables, folder: Path) -> None:
    for table in TABLES:
        write_frame(tables[table.name], folder / f"{table.name}.arrow")
    for kind, frames in (("rejected", tables.rejected), ("coded", tables.coded)):
        for name, frame in frames.items():
            write_frame(frame, folder / f"{kind}.{name}.arrow")
    write_frame(tables.decisions, folder / "decisions.arrow")
    for name, make in _DERIVED.items():
        write_frame(make(tables), folder / f"derived.{name}.arrow")
    write_codes(tables, folder)
    write_texts(tables.texts, folder)
    write_zones(tables.zones, folder / "zones.arrow")
    (folder / "codebook.pickle").write_bytes(pickle.dumps(tables.codebook, protocol=5))
    about: dict[str, Any] = {"version": tables.version, "missing": tables.missing}
    about |= {"rejected": list(tables.rejected), "coded": list(tables.coded)}
    about["derived"] = {name: tables.rests_on(name) for name in _DERIVED}
    (folder / _LAST).write_text(json.dumps(about), encoding="utf-8")


def find_tables(state: str) -> Tables | None:
    """The tables kept of that state, None if there are none that can be read."""
    place = _place(state)
    try:
        tables = _read(place)
        os.utime(place)
    except Exception:  # a damaged folder is made anew, whatever is wrong with it
        return None
    return tables


def _read(folder: Path) -> Tables:
    about: dict[str, Any] = json.loads((folder / _LAST).read_text(encoding="utf-8"))
    frames: dict[str, pd.DataFrame] = {table.name: read_frame(folder / f"{table.name}.arrow") for table in TABLES}
    tables = Tables(
        **frames,
        texts=read_texts(folder),
        zones=read_zones(folder / "zones.arrow"),
        codebook=_read_codebook(folder / "codebook.pickle"),
        version=about["version"],
        missing=tuple(about["missing"]),
        rejected={name: read_frame(folder / f"rejected.{name}.arrow") for name in about["rejected"]},
        coded={name: read_frame(folder / f"coded.{name}.arrow") for name in about["coded"]},
        decisions=read_frame(folder / "decisions.arrow"),
    )
    for name, fields in about["derived"].items():
        tables.know(name, read_frame(folder / f"derived.{name}.arrow"), rests_on=fields)
    read_codes(tables, folder)
    return tables


class _CodebookUnpickler(pickle.Unpickler):
    """Reads codebooks and nothing else: a file that names any other class is not one of ours."""

    def find_class(self, module: str, name: str) -> Any:
        if module not in {"data.model.codebook", "data.model.values", "datetime"}:
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a codebook")
        return super().find_class(module, name)


def _read_codebook(path: Path) -> Codebook:
    with path.open("rb") as handle:
        codebook = _CodebookUnpickler(handle).load()
    if not isinstance(codebook, Codebook):
        raise ValueError(f"{path.name} is no codebook")
    return codebook
