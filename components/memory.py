"""What stays in memory is set aside, so that nothing looks through it after every click."""

import gc
import sys

import pyarrow as pa
import streamlit as st

_MODULES = 25
"""New modules from which what is loaded is set aside anew."""


@st.cache_resource(show_spinner=False)
def _settled() -> dict[str, object]:
    return {}


def settle(version: str) -> None:
    """Sets aside what is loaded when a page has been drawn: tables of that data version, modules.

    Streamlit has the garbage collector run after every run, which holds up the answer while it looks at a few
    hundred thousand objects that stay for good. What they refer to no longer is still freed; cycles among them when
    the next data version is set aside.
    """
    last = _settled()
    known = last.get("modules", 0)
    assert isinstance(known, int)
    if last.get("version") == version and len(sys.modules) < known + _MODULES:
        return
    last.update(version=version, modules=len(sys.modules))
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    pa.default_memory_pool().release_unused()
