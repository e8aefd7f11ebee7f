"""Lines to the end of the ledger, so that what was acknowledged is on the disk and nothing else is touched."""

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from data.decisions.lines import HEADER, read_header, read_line, write_line
from data.decisions.locking import PATIENCE, locked
from data.decisions.reading import is_torn, is_torn_header
from data.decisions.values import COLUMNS, LEDGER, Decision, LedgerError, new_id

_BLOCK = 1 << 16
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file may not grow further",
    errno.EACCES: "the folder or the file may not be written to",
    errno.EPERM: "the folder or the file may not be written to",
    errno.EROFS: "the folder is read-only",
    errno.EISDIR: "a folder stands in its place",
    errno.ENOENT: "the corpus folder is gone",
}


def append_decisions(folder: Path, decisions: Sequence[Decision], *, patience: float = PATIENCE) -> None:
    """Writes the decisions as the ledger's last lines, all or none; they are on the disk when this returns.

    Raises LedgerError, with nothing kept, if they cannot be written. What another program left unfinished at the
    end of the file is first moved to a file beside it.
    """
    path = folder / LEDGER
    try:
        with _opened(path, patience) as handle:
            _append(handle, path, decisions)
    except TimeoutError as error:
        raise LedgerError(f"{path}: {error}; nothing was kept, try again") from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        raise LedgerError(f"{path}: {reason}; the decision was not kept") from error


@contextmanager
def _opened(path: Path, patience: float) -> Iterator[int]:
    """The ledger open for appending and locked; the file that has the name now, should an editor have replaced it."""
    while True:
        created = not path.exists()
        if not created and not path.is_file():
            raise LedgerError(f"{path}: not a file; the decision was not kept")
        handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            with locked(handle, patience=patience):
                if not _is_at(handle, path):
                    continue
                yield handle
                if created:
                    _sync_folder(path.parent)
                return
        finally:
            os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.stat(path))
    except FileNotFoundError:
        return False


def _append(handle: int, path: Path, decisions: Sequence[Decision]) -> None:
    size = os.fstat(handle).st_size
    tail = _tail(handle, size)
    columns, delimiter = _columns(_read_at(handle, 0, min(size - len(tail), _BLOCK)), tail, path)
    if tail and (size == len(tail) or is_torn(tail, columns, delimiter)):
        _move_aside(handle, path, tail, size - len(tail))
        size, tail = size - len(tail), b""
    lines = b"".join(_checked_line(decision, columns, delimiter) for decision in decisions)
    if size == 0:
        lines = f"{HEADER}\n".encode() + lines
    elif tail:
        lines = b"\n" + lines
    _write_all(handle, lines, size)


def _read_at(handle: int, start: int, length: int) -> bytes:
    os.lseek(handle, start, os.SEEK_SET)
    parts = []
    while length > 0 and (part := os.read(handle, length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _tail(handle: int, size: int) -> bytes:
    """What stands behind the last line feed; nothing where the file ends as it should."""
    tail = b""
    while len(tail) < size:
        block = min(_BLOCK, size - len(tail))
        tail = _read_at(handle, size - len(tail) - block, block) + tail
        if b"\n" in tail:
            return tail.rpartition(b"\n")[2]
    return tail


def _columns(head: bytes, tail: bytes, path: Path) -> tuple[tuple[str, ...], str]:
    """Columns and delimiter of the file as it is, which later lines keep to."""
    if not head and is_torn_header(tail):
        return COLUMNS, ","
    try:
        return read_header((head or tail).removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0])
    except ValueError as error:
        raise LedgerError(f"{path}: line 1: {error}; nothing was written. Wanted: {HEADER}") from error


def _checked_line(decision: Decision, columns: tuple[str, ...], delimiter: str) -> bytes:
    line = write_line(decision, columns, delimiter)
    if read_line(line.rstrip(b"\n"), columns, delimiter) != decision:
        raise LedgerError(f"{decision.table} {decision.row_id}: the decision would not read back as it is")
    return line


def _move_aside(handle: int, path: Path, torn: bytes, kept: int) -> None:
    """Half a line goes to a file of its own before it leaves the ledger; the beginning of a header just goes."""
    if kept:
        aside = path.with_name(f"decisions-torn-{new_id()}.txt")
        with aside.open("xb") as file:
            file.write(torn)
            file.flush()
            os.fsync(file.fileno())
    os.ftruncate(handle, kept)


def _write_all(handle: int, lines: bytes, size: int) -> None:
    """All the bytes, synced; or the file as long as it was, and the error."""
    try:
        rest = memoryview(lines)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, size)
        raise


def _sync_folder(folder: Path) -> None:
    """The new file's name on the disk as well; Windows cannot and need not."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
