"""Decisions made on tables as an analyst sees them; each is checked here before it reaches the ledger.

All raise ValueError, with what is allowed, for a decision that cannot be.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from data.decisions.adding import ADDABLE, make_row_id, read_added
from data.decisions.adopting import ALIASES
from data.decisions.columns import (
    DATE,
    KEPT_WHOLE,
    ROW_ID,
    WORDS,
    corrected_cells,
    row_at,
    row_key,
    span_columns,
    when_cells,
)
from data.decisions.days import read_when
from data.decisions.standings import cell_text
from data.decisions.values import Decision, What, check_name, new_id, stamp
from data.decisions.words import place_words, words_alone, write_words
from data.identity import slug
from data.model import Span
from data.tables import Tables


def find_row(tables: Tables, table: str, row_id: str) -> dict[str, Any]:
    """The row of that id, rejected ones included. Raises ValueError if there is none."""
    if table not in ROW_ID:
        raise ValueError(f"no decisions on {table!r} (allowed: {', '.join(ROW_ID)})")
    for frame in (tables[table], tables.rejected.get(table)):
        if frame is not None:
            rows = frame[frame[ROW_ID[table]] == row_id]
            if len(rows):
                return row_at(rows, 0)
    raise ValueError(f"no row {row_id!r} in {table}")


def confirm(tables: Tables, table: str, row_id: str, *, who: str, reason: str = "") -> Decision:
    return decide_row(tables, What.CONFIRM, table, row_id, who=who, reason=reason)


def reject(tables: Tables, table: str, row_id: str, *, who: str, reason: str = "") -> Decision:
    if table in KEPT_WHOLE:
        raise ValueError(f"a row of {table} cannot be rejected, since others rest on it; reject those")
    return decide_row(tables, What.REJECT, table, row_id, who=who, reason=reason)


def correct(tables: Tables, table: str, row_id: str, field: str, value: str, *, who: str, reason: str = "") -> Decision:
    """A field of a row set to another value; `field` is one of `CORRECTABLE`.

    A `date` is written as in `days`. Words are given alone, where they stand once in the evidence or once in the
    document, or with their offsets as in `words`.
    """
    row = find_row(tables, table, row_id)
    if field in WORDS.get(table, ()):
        span, _ = place_words(tables, table, row, field, value)
        new = write_words(span, tables.texts[row["doc_id"]])
    else:
        corrected_cells(table, field, value, tables.codebook, set(tables.actors["actor_id"]))
        new = value.strip()
    old = cell_text(row, field, tables.texts)
    if new == old:
        raise ValueError(f"{field} is {words_alone(old)!r} already")
    what = What.RESOLVE if table == "differences" else What.CORRECT
    change = {"field": field, "old_value": old, "new_value": new}
    return decide_row(tables, what, table, row_id, who=who, reason=reason, **change)


def code_anew(
    tables: Tables, table: str, row_id: str, answers: Mapping[str, str], *, who: str, reason: str = ""
) -> list[Decision]:
    """What an analyst says of a row without having seen it: a correction of each field that differs, else a yes."""
    row = find_row(tables, table, row_id)
    wrong = {name: value for name, value in answers.items() if value != cell_text(row, name, tables.texts)}
    if not wrong:
        return [confirm(tables, table, row_id, who=who, reason=reason)]
    return [correct(tables, table, row_id, name, value, who=who, reason=reason) for name, value in wrong.items()]


def add(
    tables: Tables, table: str, doc_id: str, span: Span, values: Mapping[str, str], *, who: str, reason: str = ""
) -> Decision:
    """A row on the words at `span`; `values` are the columns of the table's hand coding, or `date` for its four."""
    if table not in ADDABLE:
        raise ValueError(f"no rows are added to {table!r} (allowed: {', '.join(ADDABLE)})")
    if doc_id not in tables.texts:
        raise ValueError(f"{doc_id!r} is no document of the corpus")
    cells = {name: value for name, value in values.items() if value}
    if DATE in cells:
        when = when_cells(read_when(cells.pop(DATE)))
        cells |= {name: cell for name in when if (cell := cell_text(when, name, {}))}
    decision = Decision(
        *(stamp(), check_name(who), What.ADD, table, ""),
        new_value=json.dumps(cells, ensure_ascii=False),
        reason=reason.strip(),
        doc_id=doc_id,
        start=span.start,
        end=span.end,
        quote=span.of(tables.texts[doc_id]),
        decision_id=new_id(),
    )
    row_id = make_row_id(table, doc_id, decision.who, read_added(tables, decision, span))
    if (tables[table][ROW_ID[table]] == row_id).any():
        raise ValueError(f"you have added this row already: {row_id}")
    return replace(decision, row_id=row_id)


def adopt_actor(tables: Tables, name: str, *, who: str, reason: str = "", actor_id: str = "") -> Decision:
    """An actor listed from now on, by the id it was suggested under (or one made from its name)."""
    if not name.strip():
        raise ValueError("an actor wants a name")
    row_id = actor_id or slug(name)
    if (tables.actors["listed"].astype(bool) & (tables.actors["actor_id"] == row_id)).any():
        raise ValueError(f"actor {row_id!r} is listed already")
    return make_line(What.ADOPT, "actors", row_id, who, reason, new_value=name.strip())


def adopt_alias(
    tables: Tables, actor_id: str, alias: str, *, who: str, reason: str = "", suggestion: str = ""
) -> Decision:
    """A further name of an actor; what was coded under the id `suggestion` (or the name's own) counts for the actor."""
    find_row(tables, "actors", actor_id)
    if not alias.strip():
        raise ValueError("an empty name")
    return make_line(
        What.ADOPT, "actors", actor_id, who, reason, field=ALIASES, old_value=suggestion, new_value=alias.strip()
    )


def decide_row(tables: Tables, what: What, table: str, row_id: str, *, who: str, reason: str, **cells: str) -> Decision:
    """A line on a row, with what finds the row again."""
    row = find_row(tables, table, row_id)
    return make_line(what, table, row_id, who, reason, **cells, **find_evidence(tables, table, row_id, row))


def find_evidence(tables: Tables, table: str, row_id: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """What finds the row again: its words, and what told it apart, both as they were coded."""
    columns = span_columns(table)
    if columns is None:
        return {"doc_id": row_id} if table == "documents" else {}
    corrected = tables.coded.get(table)
    if corrected is not None and (mine := corrected[corrected[ROW_ID[table]] == row_id]).size:
        row = row_at(mine, 0)
    doc_id, start, end = (row[name] for name in columns)
    quote = tables.texts[doc_id][int(start) : int(end)]
    found = {"doc_id": str(doc_id), "start": int(start), "end": int(end), "quote": quote}
    return {**found, "row_key": row_key(table, row)}


def make_line(what: What, table: str, row_id: str, who: str, reason: str, **cells: Any) -> Decision:
    """A line of now, under an id of its own."""
    about = (stamp(), check_name(who), what, table, row_id)
    return Decision(*about, reason=reason.strip(), decision_id=new_id(), **cells)
