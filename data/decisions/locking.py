"""A lock on an open file, between processes, released by the system when a process dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE = 5.0
"""Seconds to wait for whoever holds the lock."""
_PAUSE = 0.02

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte behind every ledger: Windows forbids reading what is locked

    def _try_lock(handle: int, shared: bool) -> None:
        del shared  # Windows locks bytes for one process only
        position = os.lseek(handle, 0, os.SEEK_CUR)
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(handle, position, os.SEEK_SET)

    def _unlock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int, shared: bool) -> None:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def locked(handle: int, *, shared: bool = False, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock on the open file while the block runs. Raises TimeoutError after `patience` seconds."""
    until = time.monotonic() + patience
    while True:
        try:
            _try_lock(handle, shared)
            break
        except OSError as error:
            if time.monotonic() > until:
                raise TimeoutError(f"locked by another program for {patience:g} seconds") from error
            time.sleep(_PAUSE)
    try:
        yield
    finally:
        _unlock(handle)
