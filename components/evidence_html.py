"""One row's evidence as HTML: headline, the words in their sentence, dates, chain, why it is there."""

from html import escape

from components.anchors import anchor_html
from components.document_marks import Mark, marked_html
from components.evidence_rows import Found
from components.evidence_words import MODES, SIGNS, TRANSLATED, VOICES, chain, published_line, said_line, text_of
from components.view import View
from components.words import Words
from data.coding.text import fold
from data.model import Span
from data.sentences import sentence_around

LONGEST_CONTEXT, LONGEST_EVIDENCE = 500, 4000
"""Characters shown beside and of a passage; the document shows all of it."""
MOST_FURTHER = 5
"""Further passages quoted."""


def evidence_html(view: View, found: Found, words: Words) -> str:
    """The block; all text of documents and tables is escaped."""
    lang = str(found.about["language"])
    quotes = [_quote(view, found, found.evidence, lang)]
    quotes += [_quote(view, found, span, lang, whole_sentence=False) for span in found.further[:MOST_FURTHER]]
    if len(found.further) > MOST_FURTHER:
        quotes.append(f'<p class="fine">and {len(found.further) - MOST_FURTHER:,} more passages in the document</p>')
    return (
        f'<article class="evidence"><p class="ev-head">{_headline(view, found, words)}</p>{"".join(quotes)}'
        f'<p class="fine">{_dates_and_source(view, found, words)}</p>{_why(found, words)}</article>'
    )


def _headline(view: View, found: Found, words: Words) -> str:
    row = found.row
    if found.table == "events":
        kind = f"{words.event_type(row['event_type'])}, {row['status']}"
        return f"{escape(text_of(row['summary']))} {tag(kind)}"
    who = actor_anchor(view, words, row["actor_id"])
    if found.table == "statements":
        return f"{who} {tag(MODES[row['mode']])}"
    return f"{who} {stance_html(row['stance'])} {escape(words.issue(row['issue']))} {tag(VOICES[row['voice']])}"


def actor_anchor(view: View, words: Words, actor_id: str) -> str:
    """The actor's name as a link to the actor's page."""
    return anchor_html(words.actor(actor_id), "actors", view.selection, "who", who=actor_id)


def stance_html(stance: str) -> str:
    """A stance as word and sign, beside its colour."""
    return f'<span class="position" data-stance="{escape(stance)}">{escape(stance)} ({SIGNS[stance]})</span>'


def tag(words: str) -> str:
    """A small remark in grey."""
    return f'<span class="tag">{escape(words)}</span>'


def _quote(view: View, found: Found, span: Span, lang: str, *, whole_sentence: bool = True) -> str:
    text = view.whole.texts[found.doc_id]
    around = sentence_around(view.whole, found.doc_id, span) if whole_sentence else span
    around = Span(max(around.start, span.start - LONGEST_CONTEXT), min(around.end, span.end + LONGEST_CONTEXT))
    shown = Span(span.start, min(span.end, span.start + LONGEST_EVIDENCE))
    marks = search_marks(view, found.doc_id, around)
    if found.cue is not None:
        marks.append(Mark(found.cue, "cue"))
    before = _context(text, around.start, shown.start, marks)
    after = _context(text, span.end, around.end, marks) if shown == span else '<span class="context"> …</span>'
    stance = str(found.row.get("stance", ""))
    return (
        f'<blockquote class="quote" dir="auto" lang="{escape(lang)}" data-stance="{escape(stance)}">'
        f"{before}{marked_html(text, shown, marks)}{after}</blockquote>"
    )


def _context(text: str, start: int, end: int, marks: list[Mark]) -> str:
    if start >= end:
        return ""
    return f'<span class="context">{marked_html(text, Span(start, end), marks)}</span>'


def search_marks(view: View, doc_id: str, within: Span) -> list[Mark]:
    """Marks of the searched words in a part of a document, without regard to case and accents."""
    wanted = fold(view.selection.text)
    if not wanted:
        return []
    folded, marks, at = view.whole.folded[doc_id], [], within.start
    while (at := folded.find(wanted, at, within.end)) >= 0:
        marks.append(Mark(Span(at, at + len(wanted)), "hit"))
        at += len(wanted)
    return marks


def _dates_and_source(view: View, found: Found, words: Words) -> str:
    about = found.about
    place = anchor_html(words.document(found.doc_id), "documents", view.selection, doc=found.doc_id)
    translated = TRANSLATED.get(about["translated"], "")
    marks = tag(words.language(about["language"])) + (" " + tag(translated) if translated else "")
    dates = escape(f"{said_line(found.table, found.row)}; {published_line(about)}")
    steps = chain(found.row, found.statement, about, words)
    through = f"<br>{escape(' → '.join(steps))}" if len(steps) > 2 else ""
    return f"{place} {marks}<br>{dates}{through}{_told_elsewhere(view, found)}"


def _told_elsewhere(view: View, found: Found) -> str:
    """For an event that other documents report too, the way to their words."""
    happening = text_of(found.row.get("happening_id"))
    events = view.whole.events
    documents = events.loc[events["happening_id"] == happening, "doc_id"].nunique() if happening else 0
    if documents < 2:
        return ""
    label = f"How {documents:,} documents tell it"
    return f"<br>{anchor_html(label, 'sources', view.selection, happening=happening)}"


def words_link_html(view: View, found: Found) -> str:
    """The way from a row to its words in the document."""
    link = anchor_html(
        "Show the words in the document", "documents", view.selection, doc=found.doc_id, evidence=found.row_id
    )
    return f'<span class="fine">{link}</span>'


def _why(found: Found, words: Words) -> str:
    row = found.row
    lines = [
        f"Coder: {row['coder']}. Rule: {row['rule']}. Part of the document: {row['zone']}.",
        text_of(row["why"]),
        f"Softened by “{row['hedge']}”." if text_of(row.get("hedge")) else "",
        f"Takes part: {words.actors(row['actor_ids'])}." if text_of(row.get("actor_ids")) else "",
        f"Place: {row['place']}." if text_of(row.get("place")) else "",
        f"Row {found.row_id}, characters {found.evidence.start} to {found.evidence.end} of document {found.doc_id}.",
    ]
    body = "<br>".join(escape(line) for line in lines if line)
    shows = _stances_shown(found, words)
    return f'{shows}<details class="fine"><summary>Why this row</summary><p>{body}</p></details>'


def _stances_shown(found: Found, words: Words) -> str:
    """The stances that rest on a statement."""
    shown = [f"{stance_html(stance)} {escape(words.issue(issue))}" for stance, issue in found.shows]
    return f'<p class="fine">Shows: {", ".join(shown)}</p>' if shown else ""
