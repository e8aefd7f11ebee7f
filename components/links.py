"""The selection in the URL.

Streamlit writes a bound widget's *label* into the URL. So that links carry ids, hidden widgets without labels hold
the link (one a key, lists of raw strings, anything allowed), and the visible filters write to them. A link with
rubbish in it thus arrives whole, and `data.selection` says in words what it made of it.
"""

import streamlit as st

from data.selection import KEYS, Selection, query_of


def read_link() -> dict[str, list[str]]:
    """The link's raw values by key, from the hidden widgets that Streamlit binds to the URL."""
    _restore_link()
    with st.container(key="link"):
        return {
            key: st.multiselect(
                key, [], key=key, accept_new_options=True, bind="query-params", label_visibility="hidden"
            )
            for key in KEYS
        }


def _restore_link() -> None:
    """Puts filters in force back into a URL that lost them; setting a bound key writes it.

    A page picked before the browser has drawn the hidden widgets arrives with a bare URL, while the session still
    filters: the address bar would then not lead to what is on screen. Back and forward drop the session's values
    first, so that an address without filters stays without.
    """
    for key in KEYS:
        if st.session_state.get(key) and key not in st.query_params:
            st.session_state[key] = list(st.session_state[key])


def write_link(selection: Selection) -> None:
    """Makes the selection that of the session and of the URL. Call it in a callback only."""
    query = query_of(selection)
    for key in KEYS:
        st.session_state[key] = query.get(key, [])
