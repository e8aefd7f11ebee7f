"""Who is deciding: asked once, and remembered by the browser."""

from urllib.parse import quote, unquote

import streamlit as st

from components.view import View
from data import decisions as ledger

_WHO, _FAULT = "analyst", "decision_fault"
_COOKIE = "postura_analyst"
_YEAR = 31_536_000
"""Seconds a browser remembers who decides in it."""


def analyst() -> str:
    """Who is deciding in this session, or decided last in this browser; empty until said."""
    if _WHO not in st.session_state:
        st.session_state[_WHO] = _remembered()
    return str(st.session_state[_WHO])


def _remembered() -> str:
    try:
        return ledger.check_name(unquote(st.context.cookies.get(_COOKIE, "")))
    except ValueError:
        return ""


def draw_analyst(view: View, place: str) -> bool:
    """Asks once who is deciding; whether it is known."""
    if analyst():
        _remember(analyst())
        return True
    key = f"who_{place}"
    st.selectbox(
        "Who is deciding?",
        ledger.analysts(view.whole),
        None,
        key=key,
        accept_new_options=True,
        placeholder="Your name or id",
        on_change=_name,
        args=(key,),
        help="Stands beside each of your decisions in the corpus's decisions.csv. This browser remembers it.",
    )
    return False


def _remember(who: str) -> None:
    """Once a session; the script holds nothing but percent-encoded letters."""
    if st.session_state.get("analyst_told") == who or _remembered() == who:
        return
    st.session_state["analyst_told"] = who
    script = f'document.cookie = "{_COOKIE}={quote(who, safe="")}; path=/; max-age={_YEAR}; samesite=strict";'
    with st.container(key="follow_who"):
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def _name(key: str) -> None:
    st.session_state.pop(_FAULT, None)
    try:
        st.session_state[_WHO] = ledger.check_name(st.session_state[key] or "")
    except ValueError as error:
        st.session_state[_FAULT] = str(error)


def forget_analyst() -> None:
    """Lets another one decide in this session. For callbacks."""
    st.session_state[_WHO] = ""
