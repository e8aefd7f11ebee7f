"""The sources compared: which stand side by side, and their headings."""

from dataclasses import dataclass
from html import escape

import numpy as np
import pandas as pd

from components.evidence_html import tag
from components.evidence_words import TRANSLATED
from components.view import View
from components.words import interval
from data.compare import find_copies
from data.summaries.press import Press
from data.summaries.sources import documents_of

MOST = 8
"""Sources side by side; more would not be legible."""


@dataclass(frozen=True)
class Columns:
    """Documents of the sources compared, as what is counted by, the ids of those shown, and of how many they are."""

    press: Press
    source_ids: tuple[str, ...]
    total: int

    @property
    def documents(self) -> pd.DataFrame:
        return self.press.documents


def source_columns(view: View) -> Columns:
    """The sources that the filters on sources and languages leave, by first publication; of many, the fullest."""
    press = _press(view)
    order = list(press.sources.values)
    if len(order) <= MOST:
        return Columns(press, tuple(order), len(order))
    told = [press.sources_of(view.selected, table)[0] for table in ("events", "statements")]
    rows = np.bincount(np.concatenate(told), minlength=len(order))
    # of equals the first by name
    most = {order[at] for at in sorted(range(len(order)), key=lambda at: (-rows[at], order[at]))[:MOST]}
    return Columns(press, tuple(source for source in order if source in most), len(order))


def _press(view: View) -> Press:
    """That of the documents compared; of all of them, kept with the corpus."""

    def make() -> Press:
        documents = documents_of(view.whole, sources=view.selection.sources, languages=view.selection.languages)
        return Press(documents, find_copies(view.whole))

    some = view.selection.sources or view.selection.languages
    return make() if some else view.whole.once("press", make)


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
