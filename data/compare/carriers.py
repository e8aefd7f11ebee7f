"""One statement in several documents: the same words, or the same content in the other language."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop
from itertools import chain, islice

import pandas as pd

from data.coding.text import fold
from data.compare.days import Days, read_days
from data.compare.reports import order_documents
from data.compare.rows import Row, RowsBy
from data.compare.shingles import shingles_of
from data.compare.signs import find_signs
from data.tables import Tables

_SEQUENCE = 4
_SAME_WORDS = 0.4
_SAME_SIGNS = 0.5
_FEWEST_SIGNS = 3
_MOST = 40
_PLACES = 2**32
_TOGETHER = 1000
"""Statements whose words are read together."""
_READ = ["statement_id", "doc_id", "actor_id", "date_start", "date_end", "precision", "content_start", "content_end"]


@dataclass(frozen=True, slots=True)
class _Saying:
    """A statement in comparable form."""

    statement_id: str
    doc_id: str
    days: Days
    sequences: list[int]
    signs: tuple[str, ...]


def find_carried(tables: Tables) -> pd.DataFrame:
    """One row a statement, documents in order of publication.

    Columns: statement_id, carried_id (str: the first statement that says the same by the same actor, itself where
    there is none), why (str).
    """
    rests_on = "documents", "statements", "texts", "codebook"
    return tables.once("carried", lambda: _find_carried(tables), rests_on=rests_on)


def _find_carried(tables: Tables) -> pd.DataFrame:
    place = {doc_id: at for at, doc_id in enumerate(order_documents(tables))}
    statements = tables.statements.assign(_place=tables.statements["doc_id"].map(place))
    by_actor = RowsBy(statements.sort_values(["_place", "evidence_start"])[_READ], "actor_id")
    rows = [told for said in by_actor.values() for told in _carry(tables, said)]
    names = ["statement_id", "carried_id", "why"]
    return pd.DataFrame(rows, columns=names).astype("str")


def _carry(tables: Tables, statements: Sequence[Row]) -> Iterator[tuple[str, str, str]]:
    """The statements of one actor; candidates share a sequence of words or a sign, the first holders of each."""
    sayings = [
        saying
        for at in range(0, len(statements), _TOGETHER)
        for saying in _read(tables, statements[at : at + _TOGETHER])
    ]
    holders: dict[object, list[int]] = defaultdict(list)
    first: list[int] = []
    for at, saying in enumerate(sayings):
        keys: list[object] = [*saying.sequences, *saying.signs]
        counts = Counter(chain.from_iterable(holders.get(key, ()) for key in keys))
        likely = [other - count * _PLACES for other, count in counts.items()]  # most in common first, then earliest
        heapify(likely)
        ranked = (heappop(likely) % _PLACES for _ in range(len(likely)))
        others = (other for other in ranked if sayings[other].doc_id != saying.doc_id)
        mine = set(saying.sequences), set(saying.signs)
        told = ((other, _why_same(saying, *mine, sayings[other])) for other in islice(others, _MOST))
        other, why = next((found for found in told if found[1]), (at, "said in this document first"))
        first.append(at if other == at else first[other])
        for key in keys:
            if len(holders[key]) < _MOST:
                holders[key].append(at)
        yield saying.statement_id, sayings[first[at]].statement_id, why


def _read(tables: Tables, rows: Sequence[Row]) -> Iterator[_Saying]:
    contents = [tables.texts[row.doc_id][int(row.content_start) : int(row.content_end)] for row in rows]
    words = [[word.strip(".,;:!?«»“”\"'()") for word in fold(content).split()] for content in contents]
    for row, content, sequences in zip(rows, contents, shingles_of(words, _SEQUENCE), strict=True):
        days = read_days(row.date_start, row.date_end, row.precision)
        signs = tuple(sorted(find_signs(content, tables.codebook)))
        yield _Saying(row.statement_id, row.doc_id, days, sequences.tolist(), signs)


def _why_same(one: _Saying, sequences: set[int], signs: set[str], other: _Saying) -> str:
    """Why two statements of one actor are one; empty where they are not."""
    if one.days.differs(other.days):
        return ""
    fewest = min(len(one.sequences), len(other.sequences))
    if fewest and len(sequences.intersection(other.sequences)) / fewest >= _SAME_WORDS:
        return "the same words"
    shared = signs.intersection(other.signs)
    smaller = min(len(one.signs), len(other.signs))
    if len(shared) >= _FEWEST_SIGNS and len(shared) / smaller >= _SAME_SIGNS:
        return "the same content"
    issue = len(shared) >= 2 and any(sign.startswith("issue:") for sign in shared)
    if issue and one.days.is_tight_with(other.days):
        return "the same content at the same time"
    return ""
