"""The sources compared: which stand side by side, and their headings."""

from dataclasses import dataclass
from html import escape

import pandas as pd

from components.evidence_html import tag
from components.evidence_words import TRANSLATED
from components.view import View
from components.words import interval
from data.summaries.sources import documents_of

MOST = 8
"""Sources side by side; more would not be legible."""


@dataclass(frozen=True)
class Columns:
    """Documents of the sources compared, the ids of those shown, and of how many they are."""

    documents: pd.DataFrame
    source_ids: tuple[str, ...]
    total: int


def source_columns(view: View) -> Columns:
    """The sources that the filters on sources and languages leave, by first publication; of many, the fullest."""
    documents = documents_of(view.whole, sources=view.selection.sources, languages=view.selection.languages)
    order = list(dict.fromkeys(documents["source_id"]))
    if len(order) <= MOST:
        return Columns(documents, tuple(order), len(order))
    rows = pd.concat([view.selected.events["doc_id"], view.selected.statements["doc_id"]]).value_counts()
    weight = documents.assign(_rows=documents["doc_id"].map(rows).fillna(0)).groupby("source_id")["_rows"].sum()
    most = set(weight.sort_values(ascending=False, kind="stable").index[:MOST])
    return Columns(documents, tuple(source for source in order if source in most), len(order))


def source_heading(view: View, documents: pd.DataFrame, source_id: str) -> str:
    """Name, publication and language of a source, in plain words."""
    mine = documents[documents["source_id"] == source_id]
    when = interval(mine["published_start"].min(), mine["published_end"].max())
    count = "" if len(mine) == 1 else f", {len(mine):,} documents"
    return f"{view.words.source(source_id)}, {when}{count}"


def source_tags_html(view: View, documents: pd.DataFrame, source_id: str) -> str:
    """Language and translation of a source's documents, as small remarks."""
    mine = documents[documents["source_id"] == source_id]
    languages = dict.fromkeys(view.words.language(language) for language in mine["language"].unique())
    translated = dict.fromkeys(TRANSLATED[value] for value in mine["translated"].unique() if value in TRANSLATED)
    return " ".join(tag(words) for words in (*languages, *translated))


def source_name_html(view: View, source_id: str) -> str:
    """A source's name, escaped."""
    return escape(view.words.source(source_id))
