"""What stays in memory is set aside, so that nothing looks through it after every click."""

import ctypes
import gc
import sys

import pyarrow as pa
import streamlit as st

_MODULES = 25
"""New modules from which what is loaded is set aside anew."""
_TRIM = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
"""Of the C library, where it has it: freed memory goes back, which else stays with the thread that a page ran in."""


@st.cache_resource(show_spinner=False)
def _settled() -> dict[str, object]:
    return {}


def settle(version: str) -> None:
    """When a page has been drawn: gives back what it took, and sets aside what stays, tables of that version, modules.

    Streamlit has the garbage collector run after every run, which holds up the answer while it looks at a few
    hundred thousand objects that stay for good. What they refer to no longer is still freed; cycles among them when
    the next data version is set aside.
    """
    _give_back()
    last = _settled()
    known = last.get("modules", 0)
    assert isinstance(known, int)
    if last.get("version") == version and len(sys.modules) < known + _MODULES:
        return
    last.update(version=version, modules=len(sys.modules))
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def _give_back() -> None:
    """Returns to the system what the page took for a while; where the C library keeps it, nothing happens."""
    pa.default_memory_pool().release_unused()
    if _TRIM is not None:
        _TRIM(0)
