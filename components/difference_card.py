"""One difference as HTML: both passages with the words that disagree marked, who has them, and what settles it."""

from collections.abc import Mapping
from html import escape

from components.anchors import anchor_html
from components.document_marks import Mark, marked_html
from components.document_words import WORDS, words_parameter
from components.evidence_html import tag
from components.evidence_words import TRANSLATED, text_of
from components.view import View
from components.words import days_written
from data.model import Span
from data.sentences import sentence_around

LONGEST_CONTEXT = 300
"""Characters shown before and after the words that disagree."""
WHAT = {
    "attribution": "who",
    "date": "when",
    "order": "order",
    "stance": "stance",
    "value": "what or how many",
}

Row = Mapping[str, object]


def card_html(view: View, row: Row, documents: Mapping[str, Row], *, blind: bool = False) -> str:
    """The pair side by side; `documents` are the rows of its documents. Blind, nothing on it tells the sources."""
    head = f"{escape(text_of(row['subject']))} {tag(WHAT[str(row['kind'])])} {tag(str(row['resolution']))}"
    about = _about_html(view, row)
    sides = "".join(_side_html(view, row, side, documents[str(row[f"doc_{side}"])], blind=blind) for side in "ab")
    return (
        f'<article class="change" id="at-{escape(str(row["difference_id"]))}"><p class="ev-head" dir="auto">{head}</p>'
        f'{about}<div class="sides">{sides}</div>{_note_html(days_written(text_of(row["note"])))}</article>'
    )


def _note_html(note: str) -> str:
    return f'<p class="fine" dir="auto">{escape(note)}</p>' if note else ""


def _about_html(view: View, row: Row) -> str:
    """The actor, the issue and the happening it is about, as links."""
    parts = []
    if actor := text_of(row["actor_id"]):
        parts.append(anchor_html(view.words.actor(actor), "actors", view.selection, who=actor))
    if issue := text_of(row["issue"]):
        parts.append(escape(view.words.issue(issue)))
    for happening in dict.fromkeys(filter(None, (text_of(row["happening_a"]), text_of(row["happening_b"])))):
        parts.append(anchor_html("How all sources tell it", "sources", view.selection, happening=happening))
        break
    return f'<p class="fine">{" · ".join(parts)}</p>' if parts else ""


def _side_html(view: View, row: Row, side: str, about: Row, *, blind: bool) -> str:
    span = Span(int(str(row[f"start_{side}"])), int(str(row[f"end_{side}"])))
    value = escape(days_written(text_of(row[f"value_{side}"])))
    source = f"Source {side.upper()}" if blind else _source_html(view, row, side, about)
    return (
        f'<section><p class="value" dir="auto">{value}</p>{_quote_html(view, about, span)}'
        f'<p class="fine">{source}</p></section>'
    )


def _quote_html(view: View, about: Row, span: Span) -> str:
    """The sentence, the words that disagree marked in it."""
    doc_id = str(about["doc_id"])
    text = view.whole.texts[doc_id]
    around = sentence_around(view.whole, doc_id, span)
    around = Span(max(around.start, span.start - LONGEST_CONTEXT), min(around.end, span.end + LONGEST_CONTEXT))
    words = marked_html(text, around, [Mark(span, "hit")])
    return f'<blockquote class="quote" dir="auto" lang="{escape(str(about["language"]))}">{words}</blockquote>'


def _source_html(view: View, row: Row, side: str, about: Row) -> str:
    """The document, its dates, whether it is a translation, the way to the words."""
    doc_id = str(about["doc_id"])
    translated = TRANSLATED.get(str(about["translated"]), "")
    marks = [tag(view.words.language(str(about["language"]))), *([tag(translated)] if translated else [])]
    row_id = text_of(row[f"row_{side}"])
    span = Span(int(str(row[f"start_{side}"])), int(str(row[f"end_{side}"])))
    opened = {**({"evidence": row_id} if row_id else {}), WORDS: words_parameter([span])}
    link = anchor_html("Show the words in the document", "documents", view.selection, doc=doc_id, **opened)
    name = escape(view.words.document(doc_id))
    return f"{name} {' '.join(marks)}<br>Published {escape(view.words.published(doc_id))}. {link}"
