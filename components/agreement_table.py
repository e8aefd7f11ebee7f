"""Figures and units of an agreement as tables."""

from html import escape

import pandas as pd

from components.anchors import anchor_html
from components.evidence_html import stance_html
from components.evidence_words import SIGNS, text_of
from components.html_table import table_html
from components.view import View
from data.agreement import Agreement, Figure

MEANINGS = {
    "precision": "of the other's units, those the reference has",
    "recall": "of the reference's units, those the other has",
    "same": "of the units of both, those with the same stance",
    "nominal alpha": "same or not, beyond chance",
    "ordinal alpha": "by distance on the scale, beyond chance",
    "nominal alpha, silence counted": "as the first, but saying nothing is an answer too",
}
AT_MOST = 200
"""Units shown; the file holds all."""


def figures_html(found: Agreement) -> str:
    """One row a figure: value, interval, units it rests on."""
    rows = [
        (
            f"{escape(each.name.capitalize())}",
            _number(each.value),
            _interval(each),
            f"{each.n:,}",
            escape(MEANINGS[each.name]),
        )
        for each in found.figures
    ]
    return table_html(("Figure", "#Value", "#95 % interval", "#Units", "What it says"), rows, caption="Agreement")


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.2f}"


def _interval(figure: Figure) -> str:
    return "" if figure.low is None or figure.high is None else f"{figure.low:.2f} to {figure.high:.2f}"


def diagnosis_html(view: View, found: Agreement) -> str:
    """The units, those that differ first, with a link to the words of each where they are among the rows shown."""
    shown = found.diagnosis.head(AT_MOST)
    rows = [_row(view, found, pd.Series(row)) for row in shown.to_dict("records")]
    headings = ("Document", "Actor", "Issue", *found.coders, "Finding")
    return table_html(headings, rows, caption="Units on which coders agree and differ", kind="wordy")


def _row(view: View, found: Agreement, row: "pd.Series[object]") -> tuple[str, ...]:
    words = view.words
    known = set(view.whole.stances["stance_id"])
    own = next((each for each in str(row["row_ids"]).split(";") if each in known), "")
    opened = {"evidence": own} if own else {}
    doc_id = str(row["doc_id"])
    place = anchor_html(words.document(doc_id), "documents", view.selection, doc=doc_id, **opened)
    cells = [_stance(text_of(row[name])) for name in found.coders]
    about = (escape(words.actor(str(row["actor_id"]))), escape(words.issue(str(row["issue"]))))
    return (place, *about, *cells, escape(str(row["finding"])))


def _stance(stance: str) -> str:
    if not stance:
        return "–"
    return stance_html(stance) if stance in SIGNS else escape(stance)
