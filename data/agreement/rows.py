"""How far the rows of two coders are the same, table by table: what each found, and the rows that differ."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.agreement.units import coded_documents
from data.coders import ADJUDICATED, RULES
from data.compared import NONE
from data.schema import Field, Kind, Table
from data.store import CodingStore
from data.tables import Tables
from data.tabulate import tabulate

_ROW_IDS = {"dates": "date_id", "statements": "statement_id", "stances": "stance_id", "events": "event_id"}
_SPANS = {"dates": ("start", "end"), "statements": ("content_start", "content_end")}
_EVIDENCE = ("evidence_start", "evidence_end")
_LEAST = 0.5
_MISSING = {"nan", "NaT", "<NA>", "None"}

SAME_MEANS = {
    "dates": "the same words, with the same interval",
    "statements": "half of the words said are the same, and the speaker",
    "stances": "the same actor, issue and side, in the same document",
    "events": "half of the shorter evidence is the other's, and the type",
}
"""What makes two rows of a table the same, in words."""

DIFFERING = Table(
    "differing_rows",
    "Rows that differ",
    "Rows that only one of two coders has, one row each",
    (
        Field("table", Kind.TEXT, "Table", "The table of the row", required=True),
        Field("doc_id", Kind.ID, "Document", "Document of the row", required=True),
        Field("coder", Kind.TEXT, "Only", "Who alone has the row", required=True),
        Field("row_id", Kind.ID, "Row", "The row's id", required=True),
        Field("what", Kind.TEXT, "What", "Actor, issue and stance, type, or interval"),
        Field("start", Kind.OFFSET, "From", "Where its words start"),
        Field("end", Kind.OFFSET, "To", "Where its words end, exclusive"),
    ),
    ("table", "row_id"),
)


@dataclass(frozen=True)
class RowAgreement:
    """The machine against people on the documents people coded.

    `figures`, one row a table: table (str), hand, machine, both (int), precision, recall (float, missing where there
    is no row). `differing`: columns of `DIFFERING`, hand rows that the machine lacks before rows it has alone.
    """

    figures: pd.DataFrame
    differing: pd.DataFrame
    documents: int


def compare_machine_with_hand(folder: Path, *, store: CodingStore | None = None) -> RowAgreement | None:
    """The rules' rows against the adjudicated ones; None where nobody adjudicated a document."""
    hand = tabulate(folder, decisions=False, happenings=NONE, store=store)
    documents = coded_documents(hand, ADJUDICATED)
    if not documents:
        return None
    machine = tabulate(folder, coder=RULES, decisions=False, happenings=NONE, store=store)
    return compare_rows({"hand": hand, "rules": machine}, documents)


def compare_rows(coders: Mapping[str, Tables], documents: set[str]) -> RowAgreement:
    """Rows of two coders on some documents, the first coder as the reference."""
    figures: list[dict[str, object]] = []
    differing: list[dict[str, object]] = []
    for table in _ROW_IDS:
        both = 0
        counts = dict.fromkeys(coders, 0)
        for doc_id in sorted(documents):
            rows = {name: _rows(getattr(tables, table), doc_id) for name, tables in coders.items()}
            pairs = _pair(table, *rows.values())
            both += len(pairs)
            for side, (name, own) in enumerate(rows.items()):
                counts[name] += len(own)
                alone = set(range(len(own))) - {pair[side] for pair in pairs}
                differing += [_tell(table, doc_id, name, own[at]) for at in sorted(alone)]
        figures.append(_figure(table, both, *counts.values()))
    return RowAgreement(pd.DataFrame(figures), _frame(differing), len(documents))


def _rows(frame: pd.DataFrame, doc_id: str) -> list[dict[str, object]]:
    own = frame[frame["doc_id"] == doc_id]
    return [{str(key): value for key, value in row.items()} for row in own.to_dict("records")]


def _pair(table: str, left: list[dict[str, object]], right: list[dict[str, object]]) -> list[tuple[int, int]]:
    """Rows that are the same, one to one, the likest first."""
    scored = sorted(_scores(table, left, right), key=lambda pair: -pair[0])
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, one, other in scored:
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            pairs.append((one, other))
    return pairs


def _scores(
    table: str, left: list[dict[str, object]], right: list[dict[str, object]]
) -> Iterator[tuple[float, int, int]]:
    for one, first in enumerate(left):
        for other, second in enumerate(right):
            score = _overlap(table, first, second)
            if _SAME[table](first, second) and (score >= _LEAST or table == "stances"):
                yield score, one, other


def _overlap(table: str, one: dict[str, object], other: dict[str, object]) -> float:
    """The share of the longer words (of events the shorter) that both have."""
    first, last = _SPANS.get(table, _EVIDENCE)
    spans = [(_number(row[first]), _number(row[last])) for row in (one, other)]
    common = min(end for _, end in spans) - max(start for start, _ in spans)
    lengths = [end - start for start, end in spans]
    whole = min(lengths) if table == "events" else max(lengths)
    return max(common, 0) / max(whole, 1)


def _number(value: object) -> int:
    return int(str(value)) if str(value).lstrip("-").isdigit() else 0


def _equal(*columns: str) -> Callable[[dict[str, object], dict[str, object]], bool]:
    return lambda one, other: all(str(one[column]) == str(other[column]) for column in columns)


def _same_stance(one: dict[str, object], other: dict[str, object]) -> bool:
    sides = [(_number(row["value"]) > 0) - (_number(row["value"]) < 0) for row in (one, other)]
    return _equal("actor_id", "issue")(one, other) and sides[0] == sides[1]


_SAME = {
    "dates": _equal("date_start", "date_end"),
    "statements": _equal("actor_id"),
    "stances": _same_stance,
    "events": _equal("event_type"),
}


def _figure(table: str, both: int, hand: int, machine: int) -> dict[str, object]:
    return {
        "table": table,
        "hand": hand,
        "machine": machine,
        "both": both,
        "precision": both / machine if machine else None,
        "recall": both / hand if hand else None,
    }


def _tell(table: str, doc_id: str, coder: str, row: dict[str, object]) -> dict[str, object]:
    first, last = _SPANS.get(table, _EVIDENCE)
    columns = {"dates": ("date_start", "date_end"), "events": ("event_type",)}.get(table, ("actor_id",))
    columns = ("actor_id", "issue", "stance") if table == "stances" else columns
    told = (value.date().isoformat() if isinstance(value := row[column], pd.Timestamp) else value for column in columns)
    what = ", ".join(str(value) for value in told if str(value) not in _MISSING) or "undated"
    ends = {"start": _number(row[first]), "end": _number(row[last])}
    return {"table": table, "doc_id": doc_id, "coder": coder, "row_id": row[_ROW_IDS[table]], "what": what, **ends}


def _frame(rows: list[dict[str, object]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[field.name for field in DIFFERING])
