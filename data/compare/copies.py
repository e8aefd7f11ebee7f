"""Documents that are one text: near-duplicates, wire copies, translations. Told by many, they count once."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping

import pandas as pd

from data.coding.text import fold
from data.compare.reports import order_documents
from data.compare.rows import rows_of
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
_HOLDERS = 20
_LENGTHS = (0.6, 1.7)
_DAYS = 10


def find_copies(tables: Tables) -> pd.DataFrame:
    """One row a document, in order of publication.

    Columns: doc_id, chain_id (str, doc_id of the first text of the chain), copy_of (str, missing where its own),
    kind (str: copy or translation, missing where its own), share (Float64, of the shorter text's sequences), why (str).
    """
    order = order_documents(tables)
    own = _own_words(tables)
    texts = {doc_id: _shingles(own[doc_id], 5) for doc_id in order}
    named = _names(tables)
    names = {doc_id: _shingles(named[doc_id], 3) for doc_id in order}
    copied = _nearest(order, texts, COPIED, lambda one, other: True)
    about = tables.documents.set_index("doc_id")
    languages, days = about["language"].to_dict(), about["published_best"].to_dict()
    lengths = {doc_id: len(words) for doc_id, words in own.items()}

    def may_translate(one: str, other: str) -> bool:
        ratio = lengths[one] / max(lengths[other], 1)
        near = pd.isna(days[one]) or pd.isna(days[other]) or abs((days[one] - days[other]).days) <= _DAYS
        enough = min(len(names[one]), len(names[other])) >= _FEWEST_NAMES
        return languages[one] != languages[other] and _LENGTHS[0] <= ratio <= _LENGTHS[1] and near and enough

    translated = _nearest(order, names, TRANSLATED, may_translate)
    chain: dict[str, str] = {}
    rows = [_row(doc_id, copied, translated, chain) for doc_id in order]
    columns = ["doc_id", "chain_id", "copy_of", "kind", "share", "why"]
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(columns, "str") | {"share": "Float64"})


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


def _own_words(tables: Tables) -> dict[str, list[str]]:
    """Folded words of each document's own reporting: no related headlines, no page furniture."""
    words = {}
    for doc_id, text in tables.texts.items():
        zones = tables.zones.get(doc_id, ())
        parts = [text[z.span.start : z.span.end] for z in zones if z.zone in _OWN] if zones else [text]
        words[doc_id] = fold(" ".join(parts)).split()
    return words


def _names(tables: Tables) -> dict[str, list[Hashable]]:
    """Actors and figures of each document, in order: what a translation keeps."""
    found: dict[str, list[tuple[int, Hashable]]] = defaultdict(list)
    for row in rows_of(tables.mentions):
        found[row.doc_id].append((int(row.start), row.actor_id))
    for doc_id, text in tables.texts.items():
        found[doc_id] += [(match.start(), _MARK.sub("", match.group())) for match in _FIGURE.finditer(text)]
    return {doc_id: [name for _, name in sorted(placed, key=lambda one: one[0])] for doc_id, placed in found.items()}


def _shingles(words: Iterable[Hashable], size: int) -> frozenset[int]:
    listed = list(words)
    return frozenset(hash(tuple(listed[at : at + size])) for at in range(len(listed) - size + 1))


def _nearest(
    order: list[str], shingles: Mapping[str, frozenset[int]], least: float, allowed: Callable[[str, str], bool]
) -> dict[str, tuple[str, float]]:
    """The earlier document most like each one, with the share in common, where it reaches `least`.

    Candidates share a sequence: an index keeps the first holders of each, so that the cost grows with the text.
    """
    holders: dict[int, list[str]] = defaultdict(list)
    nearest: dict[str, tuple[str, float]] = {}
    for doc_id in order:
        mine = shingles[doc_id]
        counts = Counter(other for shingle in mine for other in holders.get(shingle, ()))
        for other, count in counts.most_common(3):
            share = count / max(min(len(mine), len(shingles[other])), 1)
            if share >= least and allowed(doc_id, other):
                nearest[doc_id] = other, share
                break
        for shingle in mine:
            if len(holders[shingle]) < _HOLDERS:
                holders[shingle].append(doc_id)
    return nearest
