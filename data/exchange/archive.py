"""Packages opened without trust: a zip or a folder to the bytes of the files a package may hold, in memory."""

import zipfile
from pathlib import Path
from typing import IO

from data.schema import TABLES

DESCRIPTION = "datapackage.json"
NAMES = (*(f"{table.name}.csv" for table in TABLES), DESCRIPTION)
"""Every file a package may hold, all at its top."""
LARGEST = 2_000_000_000
"""Bytes of all files unpacked."""
_STEEPEST = 300
"""How many times its packed size a file may unpack to; deflate reaches 1,032 on zeros, tables of text about 20."""
_SMALL = 10_000_000
"""Bytes below which the ratio says nothing."""
_CHUNK = 1 << 20


class PackageError(ValueError):
    """A package that is none, or that no one should open; the message lists every fault."""


def read_package(path: Path) -> dict[str, bytes]:
    """The package's files by name, from a zip or a folder.

    Raises PackageError for what is no package: names that lead elsewhere, files that are none of a package's,
    two of one name, encrypted or broken entries, zips that unpack to more than they should; FileNotFoundError.
    """
    if path.is_dir():
        return {name: (path / name).read_bytes() for name in NAMES if (path / name).is_file()}
    if not path.is_file():
        raise FileNotFoundError(f"{path}: no such file or folder")
    try:
        with zipfile.ZipFile(path) as archive:
            _check_entries(path, archive.infolist())
            return _read_entries(path, archive)
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise PackageError(f"{path}: no readable zip: {error}") from error


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    faults = [f"{name!r} is no file of a package" for name in names if name not in NAMES]
    faults += [f"{name!r} stands twice" for name in sorted({name for name in names if names.count(name) > 1})]
    faults += [f"{entry.filename!r} is encrypted" for entry in entries if entry.flag_bits & 1]
    faults += [
        f"{entry.filename!r} is a link" for entry in entries if (entry.external_attr >> 16) & 0o170000 == 0o120000
    ]
    faults += [f"{entry.filename!r} unpacks to {entry.file_size:,} bytes" for entry in entries if _is_bomb(entry)]
    if DESCRIPTION not in names:
        faults.append(f"there is no {DESCRIPTION}")
    if faults:
        raise PackageError(f"{path}: {'; '.join(faults)} (allowed: {', '.join(NAMES)})")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    steep = entry.file_size > _STEEPEST * max(entry.compress_size, 1)
    return entry.file_size > LARGEST or (entry.file_size > _SMALL and steep)


def _read_entries(path: Path, archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Reads at most what the entries declare: what a header says of its size is not believed."""
    files: dict[str, bytes] = {}
    left = LARGEST
    for entry in archive.infolist():
        try:
            with archive.open(entry) as handle:
                content = _read_some(handle, min(left, entry.file_size) + 1)
        except RuntimeError as error:
            raise PackageError(f"{path}: {entry.filename!r} cannot be read: {error}") from error
        if len(content) > min(left, entry.file_size):
            raise PackageError(f"{path}: {entry.filename!r} unpacks to more than it declares or than is allowed")
        left -= len(content)
        files[entry.filename] = content
    return files


def _read_some(handle: IO[bytes], limit: int) -> bytes:
    parts, size = [], 0
    while size < limit and (part := handle.read(min(_CHUNK, limit - size))):
        parts.append(part)
        size += len(part)
    return b"".join(parts)
