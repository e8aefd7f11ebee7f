"""The margin beside a text: its happenings, statements, stances and dates as links to their words."""

from html import escape

from components.document_rows import KINDS, Passage, document_link
from components.view import View

MOST = 150
"""Entries of one kind in a margin."""


def margin_html(view: View, doc_id: str, passages: list[Passage], *, chosen: str = "") -> str:
    """One folded list a kind, in the order of the text."""
    groups = [(kind, label, [passage for passage in passages if passage.kind == kind]) for kind, label in KINDS.items()]
    lists = [_list_html(view, doc_id, kind, label, rows, chosen) for kind, label, rows in groups if rows]
    return f'<nav class="margin" aria-label="What is coded in this text">{"".join(lists)}</nav>'


def _list_html(view: View, doc_id: str, kind: str, label: str, rows: list[Passage], chosen: str) -> str:
    items = "".join(_item_html(view, doc_id, row, chosen) for row in rows[:MOST])
    more = f"<li>and {len(rows) - MOST:,} more in this piece of the text</li>" if len(rows) > MOST else ""
    opened = "" if kind == "date" and all(row.row_id != chosen for row in rows) else " open"
    head = f'<summary><i class="swatch {kind}"></i>{escape(label)} ({len(rows):,})</summary>'
    return f"<details{opened}>{head}<ol>{items}{more}</ol></details>"


def _item_html(view: View, doc_id: str, row: Passage, chosen: str) -> str:
    here = ' aria-current="true"' if row.row_id == chosen else ""
    href = escape(document_link(view.selection, doc_id, row.row_id))
    stance = f' data-stance="{escape(row.stance)}"' if row.stance else ""
    return (
        f'<li{here}{stance}><a data-go dir="auto" href="{href}">{escape(row.label)}</a>'
        f'<span dir="auto">{escape(row.detail)}</span></li>'
    )
