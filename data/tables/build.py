"""Tables from documents and one coding each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from data import schema
from data.model import Codebook, Coding, Document, Problem
from data.schema import Table, build_frame, check_frame
from data.tables.frames import Tables
from data.tables.rows import (
    Rows,
    acting_rows,
    actor_rows,
    date_rows,
    document_row,
    event_rows,
    mention_rows,
    passage_rows,
    stance_rows,
    statement_rows,
)

_ROWS: dict[str, Callable[[Coding], Rows]] = {
    "dates": date_rows,
    "mentions": mention_rows,
    "events": event_rows,
    "statements": statement_rows,
    "stances": stance_rows,
}


def build_tables(
    documents: Sequence[Document],
    codings: Mapping[str, Coding],
    codebook: Codebook,
    problems: Iterable[Problem] = (),
) -> Tables:
    """Tables of the documents and of one coding each (by doc_id; a document without one has no rows).

    `happenings` and `differences` are empty: comparing documents comes later. Rows with an id already
    taken are dropped and reported in `problems`.
    """
    found = list(problems)
    coded = [codings[document.doc_id] for document in documents if document.doc_id in codings]
    rows: dict[str, Rows] = {
        "documents": [document_row(document, codings.get(document.doc_id)) for document in documents],
        "actors": actor_rows(codebook, map(acting_rows, coded)),
        "passages": [row for coding in coded for row in passage_rows(coding)],
    }
    for table, make in _ROWS.items():
        rows[table] = [row for coding in coded for row in make(coding)]
    frames = {
        table.name: _frame(table, rows.get(table.name, []), found)
        for table in schema.TABLES
        if table is not schema.PROBLEMS
    }
    frames["problems"] = build_frame(schema.PROBLEMS, [(p.file, p.where, p.problem, p.allowed) for p in found])
    return Tables(
        **frames,  # type: ignore[arg-type]
        texts={document.doc_id: document.text for document in documents},
        zones={coding.doc_id: coding.zones for coding in coded},
        codebook=codebook,
    )


def _frame(table: Table, rows: Rows, problems: list[Problem]) -> pd.DataFrame:
    frame = build_frame(table, rows)
    again = frame.duplicated(list(table.key))
    for row in frame[again].itertuples():
        key = ", ".join(str(getattr(row, name)) for name in table.key)
        where = str(getattr(row, "doc_id", ""))
        problems.append(Problem(table.name, where, f"row {key} stands twice; the first counts", "one row an id"))
    return check_frame(table, frame[~again].reset_index(drop=True))


def replace_documents(tables: Tables, anew: Tables, acting: Iterable[Rows]) -> Tables:
    """The tables with the documents of `anew` and their rows in place of what they were; nothing may be compared yet.

    `acting` has the `acting_rows` of every document, in their order.
    """
    changed = list(anew.texts)
    order = {doc_id: place for place, doc_id in enumerate(tables.texts)}
    frames = {"actors": build_frame(schema.ACTORS, actor_rows(tables.codebook, acting))}
    for name in ("documents", "passages", *_ROWS):
        kept = tables[name][~tables[name]["doc_id"].isin(changed)]
        rows = pd.concat([kept, anew[name]], ignore_index=True)
        frames[name] = rows.iloc[rows["doc_id"].map(order).argsort(kind="stable")].reset_index(drop=True)
    problems = pd.concat([tables.problems, anew.problems], ignore_index=True).drop_duplicates(ignore_index=True)
    zones = {**tables.zones, **anew.zones}
    return replace(tables.with_frames(**frames), problems=problems, zones=zones)
