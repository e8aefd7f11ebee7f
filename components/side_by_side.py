"""Documents side by side: which ones (in the link), what to align, the rows."""

import streamlit as st

from components.chosen import choose
from components.header import draw_empty
from components.html import plain_html
from components.paging import draw_pages
from components.side_rows import Column, heads_html, row_html
from components.switches import draw_switch, draw_toggle
from components.view import View
from data.compare import find_carried
from data.summaries.alignment import HAPPENING, STATEMENT, align
from data.summaries.choosing import find_named, nearest_pair

OFFERED = 300
"""Documents one list offers."""
WITH, MOST = "with", 4
"""The link's key for the documents chosen, and how many fit side by side."""
KINDS = {HAPPENING: "Happenings", STATEMENT: "Statements"}
PAGE = 25
BLIND_HELP = "Hides who published what, so that the words alone are judged."


def draw_side_by_side(view: View) -> tuple[str, ...]:
    """The chosen documents aligned; gives their doc_ids."""
    ids = list(view.selected.documents.sort_values("published_best", kind="stable")["doc_id"])
    if len(ids) < 2:
        if view.selection.active:
            draw_empty(view, "two documents to compare")
        else:
            st.info(f"Comparing takes two documents; this corpus has {'one' if ids else 'none'}.")
        return tuple(ids)
    place = st.container()
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom", key="switches"):
        kind = draw_switch("align", "Align", KINDS, default=HAPPENING)
        alone = draw_toggle("alone", "Also what only one tells")
        against = draw_toggle("others", "Against all others", help="The first document's source against all others.")
        blind = draw_toggle("blind", "Hide the sources", help=BLIND_HELP)
    with place:
        chosen = _choose_documents(view, ids, blind=blind)
    columns = _columns(view, chosen, ids, against=against, blind=blind)
    rows = align(view.selected, {column.name: column.doc_ids for column in columns}, find_carried(view.whole))
    rows = rows[(rows["kind"] == kind) & ((rows["shared"] > 1) | alone)]
    if rows.empty:
        st.html(plain_html(f"None of the {KINDS[kind].lower()} selected is told by two of these.", kind="hint"))
        return tuple(chosen)
    cells = {
        group: dict(zip(found["column"], found["row_ids"], strict=True))
        for group, found in rows.groupby("group_id", sort=False)
    }
    shown = draw_pages(list(cells.items()), "aligned", size=PAGE)
    told = "".join(row_html(view, kind, str(group), told, columns, blind=blind) for group, told in shown)
    st.html(f'<div class="abreast" data-columns="{len(columns)}">{heads_html(columns)}{told}</div>')
    return tuple(chosen)


def _choose_documents(view: View, ids: list[str], *, blind: bool) -> list[str]:
    """The documents of the link, at least two; by default those that share most happenings."""
    linked = [doc_id for doc_id in st.query_params.get_all(WITH) if doc_id in ids][:MOST]
    chosen = linked if len(linked) > 1 else _nearest_pair(view, ids)
    st.session_state["side_documents"] = chosen
    offered = _offered(view, ids, chosen, blind=blind)
    numbers = {doc_id: f"Document {at}" for at, doc_id in enumerate(offered, 1)}
    st.multiselect(
        "Documents",
        offered,
        format_func=numbers.__getitem__ if blind else view.words.document,
        max_selections=MOST,
        key="side_documents",
        on_change=_write_documents,
    )
    return chosen


def _offered(view: View, ids: list[str], chosen: list[str], *, blind: bool) -> list[str]:
    """The documents to choose among: all, or of very many those that a search in their names leaves."""
    if len(ids) <= OFFERED:
        return ids
    about = view.selected.documents.set_index("doc_id", drop=False).loc[ids]
    named = (
        "" if blind else st.text_input("Find a document", key="side_find", help="Part of its source, title or file.")
    )
    found = [doc_id for doc_id in find_named(about, named) if doc_id not in chosen]
    st.caption(f"{min(len(found), OFFERED):,} of {len(ids):,} documents to choose from; search for others.")
    return [*chosen, *found[:OFFERED]]


def _write_documents() -> None:
    choose([])
    st.query_params[WITH] = st.session_state["side_documents"]


def _nearest_pair(view: View, ids: list[str]) -> list[str]:
    """The two documents that tell most happenings in common; the first two where none do."""
    pair = view.selected.once("nearest pair", lambda: nearest_pair(view.selected.events)) or tuple(ids[:2])
    return [doc_id for doc_id in ids if doc_id in pair]


def _columns(view: View, chosen: list[str], ids: list[str], *, against: bool, blind: bool) -> list[Column]:
    """One column a document, or the first one's source and all others."""
    if not against:
        return [
            Column(doc_id, f"Source {at}" if blind else view.words.document(doc_id), (doc_id,))
            for at, doc_id in enumerate(chosen, 1)
        ]
    sources = dict(zip(view.selected.documents["doc_id"], view.selected.documents["source_id"], strict=True))
    mine = tuple(doc_id for doc_id in ids if sources[doc_id] == sources[chosen[0]])
    others = tuple(doc_id for doc_id in ids if doc_id not in mine)
    name = "One source" if blind else view.words.source(sources[chosen[0]])
    return [Column("mine", name, mine), Column("others", "All others", others)]
