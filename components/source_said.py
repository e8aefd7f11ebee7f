"""Statements and stances by source: whose words and positions each source brings, and whose not."""

from html import escape

import pandas as pd
import streamlit as st

from components.anchors import anchor_html
from components.evidence_html import actor_anchor, stance_html
from components.evidence_words import MODES
from components.html import plain_html
from components.paging import draw_pages
from components.source_columns import Columns
from components.source_covered import PAGE, cell_html, draw_covered, headline, legend_html
from components.view import View
from components.words import interval
from data.compare import find_carried
from data.summaries.cells import MIXED, stand
from data.summaries.coverage import stance_coverage, statement_coverage
from data.tables import Tables

SHORT = 110
"""Characters of a statement's words."""


def draw_said(view: View, columns: Columns, copied: dict[str, str], _: pd.DataFrame) -> None:
    """Statements as said, those that most sources bring first; a cell says how the source has the words."""
    about = {"documents": columns.press}
    covered = statement_coverage(view.selected, carried_of(view), **about, sources=())
    head, place = headline(covered, "carried_id", columns.total - len(copied), "statements"), st.container()
    shown = draw_pages(_most_told_first(covered, "carried_id"), "said", size=PAGE)
    listed = statement_coverage(view.selected, carried_of(view), **about, sources=columns.source_ids, of=list(shown))
    with place:
        st.html(plain_html(head, kind="headline") + legend_html(listed, "how this source has the words"))
    told = {row_id for cell in listed["statement_ids"] for row_id in cell.split(";")}
    statements = view.selected.statements
    statements = statements[statements["statement_id"].isin(told)].set_index("statement_id", drop=False)
    rows = listed.to_dict("records")
    first: dict[str, str] = {}
    for row in rows:
        if row["statement_ids"]:
            first.setdefault(row["carried_id"], row["statement_ids"].split(";")[0])
    names = {one: _said_name(view, statements.loc[first[one]]) for one in shown}
    cells = {(row["carried_id"], row["source_id"]): cell_html(view, row, _said(view, row, statements)) for row in rows}
    draw_covered(view, columns, names, cells, copied, "Statement")


def carried_of(view: View) -> pd.DataFrame:
    """Which statements are one, among all of the corpus; found once for each state of it."""
    return _carried(view.whole.version, view.whole) if view.whole.version else find_carried(view.whole)


@st.cache_resource(max_entries=3, show_spinner=False)
def _carried(version: str, _whole: Tables) -> pd.DataFrame:
    del version  # part of the cache key only
    return find_carried(_whole)


def _most_told_first(covered: pd.DataFrame, key: str) -> list[str]:
    told = covered[covered["coverage"].str.startswith("reported")].groupby(key, sort=False).size()
    return [str(one) for one in told.sort_values(ascending=False, kind="stable").index]


def _said_name(view: View, row: pd.Series) -> str:
    words = " ".join(view.whole.texts[row["doc_id"]][int(row["content_start"]) : int(row["content_end"])].split())
    short = f"{words[:SHORT]}…" if len(words) > SHORT else words
    when = interval(row["date_start"], row["date_end"], row["precision"])
    who = actor_anchor(view, view.words, str(row["actor_id"]))
    return f'{who}: <span dir="auto">“{escape(short)}”</span><br><span class="small">{escape(when)}</span>'


def _said(view: View, row: dict[str, str], statements: pd.DataFrame) -> str:
    if not row["statement_ids"]:
        return ""
    ids = row["statement_ids"].split(";")
    said = statements.loc[ids[0]]
    more = f" ×{len(ids)}" if len(ids) > 1 else ""
    link = anchor_html(MODES[said["mode"]], "documents", view.selection, doc=said["doc_id"], evidence=ids[0])
    return f"{link}{more}"


def draw_stood(view: View, columns: Columns, copied: dict[str, str], _: pd.DataFrame) -> None:
    """Actors' positions on issues; a cell has the position that the source shows."""
    about = {"documents": columns.press}
    covered = _with_id(stance_coverage(view.selected, **about, sources=()))
    head, place = headline(covered, "id", columns.total - len(copied), "positions"), st.container()
    shown = draw_pages(_most_told_first(covered, "id"), "stood", size=PAGE)
    listed = _with_id(stance_coverage(view.selected, **about, sources=columns.source_ids, of=list(shown)))
    with place:
        st.html(plain_html(head, kind="headline") + legend_html(listed, "the position this source shows"))
    told = {row_id for cell in listed["stance_ids"] for row_id in cell.split(";")}
    stances = view.selected.stances
    stances = stances[stances["stance_id"].isin(told)].set_index("stance_id", drop=False)
    names = {one: _stood_name(view, *one.split("|", 1)) for one in shown}
    cells = {
        (row["id"], row["source_id"]): cell_html(view, row, _stood(view, row, stances))
        for row in listed.to_dict("records")
    }
    draw_covered(view, columns, names, cells, copied, "Position")


def _with_id(covered: pd.DataFrame) -> pd.DataFrame:
    return covered.assign(id=covered["actor_id"] + "|" + covered["issue"])


def _stood_name(view: View, actor: str, issue: str) -> str:
    who = actor_anchor(view, view.words, actor)
    return f'{who}<br><span class="small">on {escape(view.words.issue(issue))}</span>'


def _stood(view: View, row: dict[str, str], stances: pd.DataFrame) -> str:
    """The source's cell, as in the stance matrix: mixed where + and - meet, each of them a link."""
    if not row["stance_ids"]:
        return ""
    mine = stances.loc[row["stance_ids"].split(";")]
    standing = stand(mine)
    chosen = mine.drop_duplicates("stance") if standing.stance == MIXED else mine.loc[[standing.row_id]]
    links = [
        anchor_html("words", "documents", view.selection, doc=one["doc_id"], evidence=one["stance_id"])
        for one in chosen.to_dict("records")
    ]
    shown = [f"{stance_html(one['stance'])} {link}" for one, link in zip(chosen.to_dict("records"), links, strict=True)]
    return f"{stance_html(MIXED)}: {', '.join(shown)}" if standing.stance == MIXED else shown[0]
