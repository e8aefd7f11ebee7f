"""Files written whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def check_target(path: Path) -> None:
    """Raises NotADirectoryError without the folder it is to stand in, FileExistsError where it is a folder itself."""
    if not path.parent.is_dir():
        raise NotADirectoryError(f"{path.parent}: no such folder")
    if path.is_dir():
        raise FileExistsError(f"{path}: is a folder; a file name is wanted")


def write_file(path: Path, content: bytes) -> None:
    """Puts the file in place only when all of it is on disk; an older file of that name is replaced.

    Raises what `check_target` raises.
    """
    check_target(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(content)
        os.chmod(name, 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """A new folder with the files by relative name, put in place only when all of them are on disk."""
    with new_folder(folder) as draft:
        for name, content in files.items():
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A draft to write into, which becomes `folder` at the end and vanishes if anything fails.

    Raises FileExistsError if the folder holds anything already, NotADirectoryError without its parent.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder}: is there already and not empty; a new folder is wanted")
    parent = folder.absolute().parent
    if not parent.is_dir():
        raise NotADirectoryError(f"{parent}: no such folder")
    draft = Path(tempfile.mkdtemp(dir=parent, prefix=f".{folder.name}."))
    try:
        yield draft
        draft.chmod(0o777 & ~_umask())
        os.replace(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
