"""Which Postura made a file."""

import hashlib
import platform
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

import pandas as pd

_DATA = Path(__file__).parent.parent


@cache
def software() -> dict[str, str]:
    """Name, version, a hash of the source that tabulates (a checkout's version stands still), Python and pandas."""
    return {
        "name": "postura",
        "version": _version(),
        "source": _source_hash(),
        "python": platform.python_version(),
        "pandas": pd.__version__,
    }


def _version() -> str:
    project = _DATA.parent / "pyproject.toml"
    if project.is_file():
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("postura")


def _source_hash() -> str:
    content = hashlib.sha256()
    for path in sorted(path for ending in ("*.py", "*.toml") for path in _DATA.rglob(ending)):
        content.update(f"{path.relative_to(_DATA).as_posix()}\n".encode())
        content.update(path.read_bytes())
    return content.hexdigest()[:16]
