"""Evidence, the same wherever it opens: actor, words, dates, chain, source, why the row exists, link to the words."""

import pandas as pd
import streamlit as st

from components.html import fine_html, plain_html, quote_html
from components.navigation import link_to
from components.view import View
from components.words import Words, interval
from data.model import Span
from data.sentences import sentence_around

TRANSLATED = {"machine": "machine translation", "human": "translation", "unknown": "translation not known"}
VOICES = {"self": "self-stated", "attributed": "attributed", "narrated": "narrated by the document"}
SIGNS = {
    "rejects": "−−",
    "sceptical": "−",
    "conditional": "±",
    "neutral": "0",
    "open": "+",
    "supports": "++",
    "mixed": "+/−",
}
ID = {"events": "event_id", "statements": "statement_id", "stances": "stance_id"}


def draw_evidence(view: View, row_ids: list[str]) -> None:
    """One block for each row of events, statements or stances with one of the ids, in the order of the ids."""
    for at, row_id in enumerate(row_ids):
        found = find_row(view, row_id)
        if found is None:
            st.warning("This link's evidence is not in the corpus as it stands now.")
            continue
        if at:
            st.divider()
        _draw_row(view, *found)


def find_row(view: View, row_id: str) -> tuple[str, pd.Series] | None:
    """Table name and row of an id, or None."""
    for table, column in ID.items():
        frame = view.whole[table]
        rows = frame[frame[column] == row_id]
        if len(rows):
            return table, rows.iloc[0]
    return None


def _draw_row(view: View, table: str, row: pd.Series) -> None:
    words = Words(view.whole)
    text = view.whole.texts[row["doc_id"]]
    evidence = Span(int(row["evidence_start"]), int(row["evidence_end"]))
    about = view.whole.documents.set_index("doc_id").loc[row["doc_id"]]
    st.html(
        plain_html(_headline(table, row, words))
        + quote_html(
            text,
            evidence,
            around=sentence_around(view.whole, row["doc_id"], evidence),
            bold=_cue(row),
            stance=str(row.get("stance", "")),
            lang=str(about["language"]),
        )
        + "".join(_further_html(view, row[ID[table]], text, str(about["language"])))
        + fine_html(_details(view, table, row, about, words))
    )
    link_to("documents", "Show the words in the document", doc=str(row["doc_id"]), evidence=str(row[ID[table]]))


def _headline(table: str, row: pd.Series, words: Words) -> str:
    if table == "events":
        return f"{row['summary']} ({words.event_type(row['event_type'])}, {row['status']})"
    if table == "stances":
        sign = SIGNS[row["stance"]]
        return f"{words.actor(row['actor_id'])} {row['stance']} ({sign}) {words.issue(row['issue'])}: {VOICES[row['voice']]}"
    return f"{words.actor(row['actor_id'])}, {row['mode']} speech"


def _cue(row: pd.Series) -> Span | None:
    start, end = row.get("cue_start"), row.get("cue_end")
    return None if start is None or pd.isna(start) else Span(int(start), int(end))


def _further_html(view: View, row_id: str, text: str, lang: str) -> list[str]:
    passages = view.whole.passages
    rows = passages[passages["row_id"] == row_id]
    spans = [Span(int(start), int(end)) for start, end in zip(rows["start"], rows["end"], strict=True)]
    return [quote_html(text, span, around=span, lang=lang) for span in spans]


def _details(view: View, table: str, row: pd.Series, about: pd.Series, words: Words) -> list[str]:
    verb = "Happened or planned" if table == "events" else "Said or held"
    said = interval(row["date_start"], row["date_end"], row["precision"])
    basis = f" ({row['precision']}, {row['basis']})" if row["basis"] != "unknown" else ""
    published = words.published(row["doc_id"])
    translated = TRANSLATED.get(about["translated"], "")
    chain = _chain(row, words)
    return [
        f"{verb} {said}{basis}. Published {published} ({about['published_basis']}).",
        f"{words.document(row['doc_id'])}, {words.language(about['language'])}"
        + (f", {translated}" if translated else "")
        + f". {chain}",
        f"Part: {row['zone']}. Coder: {row['coder']}, rule: {row['rule']}."
        + (f" {row['why']}" if isinstance(row["why"], str) else ""),
    ]


def _chain(row: pd.Series, words: Words) -> str:
    parts = []
    if isinstance(row.get("reported_by"), str):
        parts.append(f"Reported by {words.actor(row['reported_by'])}.")
    if isinstance(row.get("venue"), str):
        parts.append(f"Venue: {row['venue']}.")
    if isinstance(row.get("hedge"), str):
        parts.append(f"Hedge: “{row['hedge']}”.")
    if isinstance(row.get("actor_ids"), str):
        parts.append(f"Takes part: {words.actors(row['actor_ids'])}.")
    return " ".join(parts)
