"""The actors of the corpus as a table, those with most rows first."""

from dataclasses import replace
from html import escape

import streamlit as st

from components.anchors import anchor_html
from components.downloads import draw_downloads
from components.evidence_html import actor_anchor, tag
from components.header import draw_empty
from components.html_table import table_html
from components.paging import draw_pages
from components.view import View
from data.selection import Selection
from data.summaries.companions import actor_counts

PAGE = 50


def count_sentence(view: View) -> str:
    """How many actors of how many, and how many of them speak or hold a position."""
    kept, every = len(view.selected.actors), len(view.whole.actors)
    speaking = (view.selected.codes(name, "actor_id").distinct() for name in ("statements", "stances"))
    voices = {actor for actors in speaking for actor in actors}
    return f"{kept:,}{'' if kept == every else f' of {every:,}'} actors; {len(voices):,} speak or hold a position."


def draw_actors(view: View) -> None:
    """Name, kind, body, counts; names lead to the actors' pages, counts to the filtered pages."""
    counts = actor_counts(view.selected)
    if counts.empty:
        draw_empty(view, "actors")
        return
    about = view.selected.actors.set_index("actor_id")
    issue = f" on {view.words.issue(view.selection.issue)}" if view.selection.issue else ""
    headings = (
        "Actor",
        "Kind",
        "Belongs to",
        "#Statements",
        f"#Stances{issue}",
        "#Happenings",
        "#Mentions",
        "#Documents",
    )
    shown = draw_pages(counts.to_dict("records"), "actors", size=PAGE)
    rows = [_row(view, row, about.loc[row["actor_id"]].to_dict()) for row in shown]
    st.html(table_html(headings, rows, caption="Actors", kind="actors"))
    draw_downloads(view, "actors", about.loc[counts["actor_id"]].reset_index())


def _row(view: View, row: dict[str, object], about: dict[str, object]) -> list[str]:
    actor = str(row["actor_id"])
    only = replace(view.selection, actors=(actor,))
    bodies = str(about["member_of"]).split(";") if isinstance(about["member_of"], str) else []
    return [
        f'<span dir="auto">{actor_anchor(view, view.words, actor)}</span>'
        + ("" if about["listed"] else f" {tag('not in the codebook')}"),
        escape(str(about["kind"])),
        ", ".join(actor_anchor(view, view.words, body) for body in bodies if body),
        _count(row["statements"], "statements", only),
        _count(row["stances"], "stances", only),
        _count(row["happenings"], "timeline", only),
        f"{row['mentions']:,}",
        _count(row["documents"], "documents", only),
    ]


def _count(count: object, page: str, selection: Selection) -> str:
    return anchor_html(f"{count:,}", page, selection) if count else "0"
