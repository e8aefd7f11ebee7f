"""One statement in several documents: the same words, or the same content in the other language."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data.coding.text import fold
from data.compare.days import Days, read_days
from data.compare.reports import order_documents
from data.compare.rows import Row, rows_of
from data.compare.signs import find_signs
from data.tables import Tables

_SEQUENCE = 4
_SAME_WORDS = 0.4
_SAME_SIGNS = 0.5
_FEWEST_SIGNS = 3
_MOST = 40


@dataclass(frozen=True, slots=True)
class _Saying:
    """A statement in comparable form."""

    statement_id: str
    doc_id: str
    days: Days
    sequences: frozenset[tuple[str, ...]]
    signs: frozenset[str]


def find_carried(tables: Tables) -> pd.DataFrame:
    """One row a statement, documents in order of publication.

    Columns: statement_id, carried_id (str: the first statement that says the same by the same actor, itself where
    there is none), why (str).
    """
    return tables.once("carried", lambda: _find_carried(tables))


def _find_carried(tables: Tables) -> pd.DataFrame:
    place = {doc_id: at for at, doc_id in enumerate(order_documents(tables))}
    statements = tables.statements.assign(_place=tables.statements["doc_id"].map(place))
    rows: list[tuple[str, str, str]] = []
    for _, group in statements.sort_values(["_place", "evidence_start"]).groupby("actor_id", sort=False):
        rows += _carry(tables, group)
    names = ["statement_id", "carried_id", "why"]
    return pd.DataFrame(rows, columns=names).astype("str")


def _carry(tables: Tables, statements: pd.DataFrame) -> Iterator[tuple[str, str, str]]:
    """The statements of one actor; candidates share a sequence of words or a sign."""
    holders: dict[object, list[_Saying]] = defaultdict(list)
    first: dict[str, str] = {}
    for row in rows_of(statements):
        saying = _read(tables, row)
        keys: list[object] = [*saying.sequences, *saying.signs]
        counts = Counter(other for key in keys for other in holders[key][:_MOST] if other.doc_id != saying.doc_id)
        why = ""
        for other, _ in counts.most_common(_MOST):
            why = _why_same(saying, other)
            if why:
                first[saying.statement_id] = first[other.statement_id]
                break
        first.setdefault(saying.statement_id, saying.statement_id)
        for key in keys:
            holders[key].append(saying)
        yield saying.statement_id, first[saying.statement_id], why or "said in this document first"


def _read(tables: Tables, row: Row) -> _Saying:
    content = tables.texts[row.doc_id][int(row.content_start) : int(row.content_end)]
    words = [word.strip(".,;:!?«»“”\"'()") for word in fold(content).split()]
    sequences = frozenset(tuple(words[at : at + _SEQUENCE]) for at in range(len(words) - _SEQUENCE + 1))
    days = read_days(row.date_start, row.date_end, row.precision)
    return _Saying(row.statement_id, row.doc_id, days, sequences, find_signs(content, tables.codebook))


def _why_same(one: _Saying, other: _Saying) -> str:
    """Why two statements of one actor are one; empty where they are not."""
    if one.days.differs(other.days):
        return ""
    fewest = min(len(one.sequences), len(other.sequences))
    if fewest and len(one.sequences & other.sequences) / fewest >= _SAME_WORDS:
        return "the same words"
    shared = one.signs & other.signs
    smaller = min(len(one.signs), len(other.signs))
    if len(shared) >= _FEWEST_SIGNS and len(shared) / smaller >= _SAME_SIGNS:
        return "the same content"
    issue = any(sign.startswith("issue:") for sign in shared)
    if issue and len(shared) >= 2 and one.days.is_tight_with(other.days):
        return "the same content at the same time"
    return ""
