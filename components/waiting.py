"""What stands for the rest of a page while it is being opened."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

HEIGHT = 320
_SHOWN = "page_shown"


@contextmanager
def opening(page: str) -> Iterator[None]:
    """A grey block below what the page has drawn so far, if opening it takes longer than half a second.

    It stands below, so that nothing moves when it goes. A page that is already there keeps what it shows until its new
    rows come, and gets none.
    """
    body, rest = st.container(), st.container()
    if st.session_state.get(_SHOWN) == page:
        with body:
            yield
        return
    with rest:
        skeleton = st.skeleton(height=HEIGHT)
    with skeleton, body:
        yield
    st.session_state[_SHOWN] = page  # not where the run was broken off: the page is still to come
