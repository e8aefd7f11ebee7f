"""Switches of one page, kept in the link beside the filters, so that a link and the Back button find them."""

from collections.abc import Mapping

import streamlit as st

from components.chosen import choose

ON = "yes"


def draw_switch(name: str, label: str, options: Mapping[str, str], *, default: str) -> str:
    """One of the options (words by value); what a link says but is no option counts as the default."""
    linked = st.query_params.get(name, default)
    key = f"switch_{name}"
    st.session_state[key] = linked if linked in options else default
    st.segmented_control(
        label, list(options), format_func=options.__getitem__, key=key, on_change=_write, args=(name, key, default)
    )
    return linked if linked in options else default


def draw_choices(name: str, label: str, options: Mapping[str, str], *, default: tuple[str, ...]) -> tuple[str, ...]:
    """Any of the options, at least one."""
    linked = tuple(value for value in st.query_params.get_all(name) if value in options) or default
    key = f"switch_{name}"
    st.session_state[key] = list(linked)
    st.pills(
        label,
        list(options),
        format_func=options.__getitem__,
        selection_mode="multi",
        key=key,
        on_change=_write_many,
        args=(name, key, default),
    )
    return linked


def draw_toggle(name: str, label: str, *, help: str = "") -> bool:
    """Off unless the link says yes."""
    key = f"switch_{name}"
    st.session_state[key] = st.query_params.get(name) == ON
    st.toggle(label, key=key, help=help or None, on_change=_write_toggle, args=(name, key))
    return st.query_params.get(name) == ON


def _write(name: str, key: str, default: str) -> None:
    value = st.session_state[key] or default
    _set(name, [] if value == default else [value])


def _write_many(name: str, key: str, default: tuple[str, ...]) -> None:
    values = list(st.session_state[key]) or list(default)
    _set(name, [] if set(values) == set(default) else values)


def _write_toggle(name: str, key: str) -> None:
    _set(name, [ON] if st.session_state[key] else [])


def _set(name: str, values: list[str]) -> None:
    """Writes a page's own parameter; evidence chosen in another arrangement closes."""
    choose([])
    if values:
        st.query_params[name] = values
    else:
        st.query_params.pop(name, None)
