"""Documents that are one text: near-duplicates, wire copies, translations. Told by many, they count once."""

import re
from collections.abc import Mapping
from functools import partial

import pandas as pd

from data.coding.text import fold
from data.compare.reports import order_documents
from data.compare.rows import RowsBy
from data.compare.shingles import nearest_earlier
from data.model import Zone
from data.tables import Tables

COPIED = 0.5
"""Share of the shorter text's five-word sequences from which two texts of one language are one."""
TRANSLATED = 0.6
"""Share of the shorter text's sequences of three names or numbers from which two texts of two languages are one."""
_OWN = frozenset((Zone.HEADLINE, Zone.LEDE, Zone.BODY, Zone.CAPTION))
_FEWEST_NAMES = 8
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_MARK = re.compile(r"[.,]")
_LENGTHS = (0.6, 1.7)
_DAYS = 10


def find_copies(tables: Tables) -> pd.DataFrame:
    """One row a document, in order of publication.

    Columns: doc_id, chain_id (str, doc_id of the first text of the chain), copy_of (str, missing where its own),
    kind (str: copy or translation, missing where its own), share (Float64, of the shorter text's sequences), why (str).
    """
    return tables.once("copies", lambda: _find_copies(tables), rests_on=("documents", "mentions", "texts", "zones"))


def _find_copies(tables: Tables) -> pd.DataFrame:
    order = order_documents(tables)
    names = _Names(tables)
    lengths: dict[str, int] = {}
    copied = nearest_earlier(order, partial(_own_words, tables, lengths), 5, COPIED)
    may_be = _Translations(tables, lengths).may_be
    translated = nearest_earlier(order, names.of, 3, TRANSLATED, allowed=may_be, fewest=_FEWEST_NAMES)
    chain: dict[str, str] = {}
    rows = [_row(doc_id, copied, translated, chain) for doc_id in order]
    columns = ["doc_id", "chain_id", "copy_of", "kind", "share", "why"]
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns, "str") | {"share": "Float64"})


class _Translations:
    """Whether one text may be another's translation, whatever its words: language, length (in words), time."""

    def __init__(self, tables: Tables, lengths: Mapping[str, int]) -> None:
        about = tables.documents.set_index("doc_id")
        self.languages, self.days = about["language"].to_dict(), about["published_best"].to_dict()
        self._lengths = lengths

    def may_be(self, one: str, other: str) -> bool:
        if self.languages[one] == self.languages[other]:
            return False
        days = self.days[one], self.days[other]
        if not (pd.isna(days[0]) or pd.isna(days[1])) and abs((days[0] - days[1]).days) > _DAYS:
            return False
        return _LENGTHS[0] <= self._lengths[one] / max(self._lengths[other], 1) <= _LENGTHS[1]


def _row(
    doc_id: str,
    copied: Mapping[str, tuple[str, float]],
    translated: Mapping[str, tuple[str, float]],
    chain: dict[str, str],
) -> tuple[object, ...]:
    kind, found = ("copy", copied[doc_id]) if doc_id in copied else ("translation", translated.get(doc_id))
    if found is None:
        chain[doc_id] = doc_id
        return doc_id, doc_id, None, None, None, "a text of its own"
    other, share = found
    chain[doc_id] = chain[other]
    told = "five-word sequences" if kind == "copy" else "sequences of names and numbers"
    return doc_id, chain[other], other, kind, share, f"shares {share:.0%} of the shorter text's {told} with {other}"


def _own_words(tables: Tables, lengths: dict[str, int], doc_id: str) -> list[str]:
    """Folded words of a document's own reporting, counted in `lengths`: no related headlines, no page furniture."""
    text, zones = tables.texts[doc_id], tables.zones.get(doc_id, ())
    parts = [text[z.span.start : z.span.end] for z in zones if z.zone in _OWN] if zones else [text]
    words = fold(" ".join(parts)).split()
    lengths[doc_id] = len(words)
    return words


class _Names:
    """Actors and figures of a document, in order: what a translation keeps."""

    def __init__(self, tables: Tables) -> None:
        self._texts = tables.texts
        self._mentions = RowsBy(tables.mentions[["doc_id", "start", "actor_id"]], "doc_id")

    def of(self, doc_id: str) -> list[str]:
        found = [(row.start, row.actor_id) for row in self._mentions.get(doc_id, ())]
        figures = _FIGURE.finditer(self._texts[doc_id])
        found += [(match.start(), _MARK.sub("", match.group())) for match in figures]
        return [name for _, name in sorted(found)]
