"""The filters, the same on every page. Each writes the link; the link alone is the state."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import streamlit as st

from components.corpus import shelf, watch_corpus
from components.links import write_link
from components.view import View
from data.selection import Clock, Selection, allowed_values, main_issue
from data.summaries import facet_counts
from data.tables import Tables

MOST_OPTIONS = 1_000
"""Options of one filter; a browser is slow with more, and nobody scrolls so far."""
FULLEST = f"The {MOST_OPTIONS:,} with most rows; the others by their links."
COUNTED = {"timeline": "events", "stances": "stances", "statements": "statements"}
"""What a page's numbers count where it is of one table; elsewhere all rows."""
ROWS = ("events", "statements", "stances")
CODERS = {"adjudicated": "hand (adjudicated)", "rules": "the machine (rules)"}
CODER_HELP = "Names and initials are people, adjudicated is what they agreed on, rules is the machine."
CLOCKS = {Clock.SAID: "said or happened", Clock.PUBLISHED: "published"}


def draw_sidebar(view: View, page: str) -> None:
    """Draws every filter that has a choice, with the selection's values, and Reset."""
    words, selection = view.words, view.selection
    counted = (COUNTED[page],) if page in COUNTED else ROWS
    known, counts = allowed_values(view.whole), _counts(view.whole.version, selection, counted, view.whole)
    with st.sidebar:
        # above the filters: below them it would move under the pointer as a filter closes
        default = Selection(issue=main_issue(view.whole))
        st.button("Reset filters", on_click=write_link, args=(Selection(),), disabled=selection == default)
        if known["issue"]:
            _one(selection, "issue", "Issue", known["issue"], words.issue)
        frequent = sorted(known["actor"], key=lambda actor: -counts["actors"].get(actor, 0))
        if len(frequent) > 1 or selection.actors:
            _many(selection, "actors", "Actors", tuple(frequent), words.actor, counts["actors"])
        _text(selection)
        _dates(view)
        if len(known["source"]) > 1 or selection.sources:
            by_rows = _order(known["source"], counts["sources"])
            _many(selection, "sources", "Sources", by_rows, words.source, counts["sources"])
        if len(known["language"]) > 1:
            _many(selection, "languages", "Languages", known["language"], words.language, counts["languages"])
        if len(view.whole.stances) or selection.stances:
            _many(selection, "stances", "Stance", known["stance"], str, counts["stances"])
        if len(view.whole.events) or selection.statuses:
            _many(selection, "statuses", "Event status", known["status"], str, counts["statuses"])
        if len(known["coder"]) > 1 or selection.coders:
            _many(selection, "coders", "Coder", known["coder"], str, counts["coders"], help=CODER_HELP)
        if len(view.whole.decisions) or selection.decided:
            _many(selection, "decided", "Decided", known["decided"], str, counts["decided"])
        st.caption(f"Numbers behind names count {COUNTED.get(page, 'events, statements and stances together')}.")
        _corpus(view, known["coder"])


def _order(options: tuple[str, ...], counts: Mapping[str, int]) -> tuple[str, ...]:
    """As published; of too many, those with most rows first."""
    return options if len(options) <= MOST_OPTIONS else tuple(sorted(options, key=lambda each: -counts.get(each, 0)))


@st.cache_resource(max_entries=20, show_spinner=False)
def _counts(version: str, selection: Selection, tables: tuple[str, ...], _whole: Tables) -> dict[str, dict[str, int]]:
    del version  # part of the cache key only
    return facet_counts(_whole, selection, tables)


def _apply(selection: Selection, name: str, key: str, read: Callable[[object], object] = lambda value: value) -> None:
    write_link(replace(selection, **{name: read(st.session_state[key])}))


def _one(selection: Selection, name: str, label: str, options: tuple[str, ...], show: Callable[[str], str]) -> None:
    key = f"filter_{name}"
    st.session_state[key] = getattr(selection, name)
    st.selectbox(label, options, format_func=show, key=key, on_change=_apply, args=(selection, name, key))


def _many(
    selection: Selection,
    name: str,
    label: str,
    options: tuple[str, ...],
    show: Callable[[str], str],
    counts: Mapping[str, int],
    help: str | None = None,
) -> None:
    """A filter of several options, each with the rows it would show."""
    key = f"filter_{name}"
    chosen = getattr(selection, name)
    st.session_state[key] = list(chosen)
    st.multiselect(
        label,
        tuple(dict.fromkeys((*options[:MOST_OPTIONS], *chosen))),
        format_func=lambda option: f"{show(option)} ({counts.get(option, 0):,})",
        key=key,
        on_change=_apply,
        args=(selection, name, key, tuple),
        placeholder="all",
        help=FULLEST if len(options) > MOST_OPTIONS else help,
    )


def _text(selection: Selection) -> None:
    key = "filter_text"
    st.session_state[key] = selection.text
    st.text_input(
        "Words in the evidence",
        key=key,
        type="search",
        max_chars=200,
        on_change=_apply,
        args=(selection, "text", key, lambda value: str(value).strip()),
        help="Without regard to case and accents.",
    )


def _dates(view: View) -> None:
    selection = view.selection
    st.session_state["filter_clock"] = selection.clock
    st.segmented_control(
        "Dates",
        list(Clock),
        format_func=CLOCKS.__getitem__,
        key="filter_clock",
        on_change=_apply,
        args=(selection, "clock", "filter_clock", lambda value: value or Clock.SAID),
        width="stretch",
    )
    for name, label in (("start", "From"), ("end", "To")):
        key = f"filter_{name}"
        st.session_state[key] = getattr(selection, name)
        st.date_input(
            label,
            value=None,
            key=key,
            min_value="1000-01-01",
            max_value="9999-12-31",
            format="YYYY-MM-DD",
            on_change=_apply_day,
            args=(selection, name, key),
        )
    st.session_state["filter_undated"] = selection.undated
    st.checkbox(
        "Keep undated rows",
        key="filter_undated",
        on_change=_apply,
        args=(selection, "undated", "filter_undated", bool),
        help="Rows whose date is not known. They are counted in every sentence.",
    )


def _apply_day(selection: Selection, name: str, key: str) -> None:
    """One end of the range; where the two would cross, the other end follows."""
    changed = replace(selection, **{name: st.session_state[key]})
    if changed.start and changed.end and changed.start > changed.end:
        other = "end" if name == "start" else "start"
        changed = replace(changed, **{other: st.session_state[key]})
    write_link(changed)


def _corpus(view: View, coders: tuple[str, ...]) -> None:
    """Which corpus this is; of several coders the filter above has the names."""
    tables, documents = view.whole, len(view.whole.documents)
    coded = f" coded by {CODERS.get(coders[0], coders[0])}," if len(coders) == 1 else ","
    st.caption(f"{documents:,} {'document' if documents == 1 else 'documents'}{coded} data version {tables.version}")
    st.button(
        "Reload the corpus", help="Changed files are noticed by themselves; this reads all anew.", on_click=_reload
    )
    watch_corpus(view.folder)


def _reload() -> None:
    shelf().clear()
    st.cache_resource.clear()
