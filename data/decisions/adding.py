"""Rows an analyst adds by marking words: read like rows of a hand coding, under the id they were given."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from data import identity
from data.corpus.csvfiles import Row
from data.corpus.handrows import read_event, read_stance, read_statement
from data.decisions.attaching import find_words
from data.decisions.outcomes import Outcomes
from data.decisions.values import LEDGER, Decision, What
from data.model import Coding, Event, Problem, Span, StancePosition, Statement
from data.schema import BY_NAME, build_frame
from data.tables import Tables
from data.tables.rows import event_rows, stance_rows, statement_rows

ADDABLE = ("events", "statements", "stances")
_MAKE_ROWS = {"events": event_rows, "statements": statement_rows, "stances": stance_rows}
_MAKE_ID: dict[str, Any] = {
    "events": identity.event_id,
    "statements": identity.statement_id,
    "stances": identity.stance_id,
}


def add_rows(tables: Tables, decisions: Sequence[Decision], outcomes: Outcomes) -> tuple[Tables, dict[str, Decision]]:
    """The tables with every added row whose words stand in its document, and the decisions by the rows' ids."""
    added: dict[str, Decision] = {}
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in ADDABLE}
    for decision in (each for each in decisions if each.what is What.ADD):
        if decision.table not in ADDABLE:
            outcomes.refuse(decision, f"a row added to {decision.table!r}", ", ".join(ADDABLE))
            continue
        span = find_words(decision, tables.texts)
        if isinstance(span, str):
            outcomes.orphan(decision, span)
            continue
        try:
            row = _tuple(tables, decision, read_added(tables, decision, span))
        except ValueError as error:
            outcomes.refuse(decision, str(error))
            continue
        rows[decision.table].append((decision.row_id, *row[1:]))
        added[decision.row_id] = decision
        outcomes.hold(decision, decision.row_id)
    frames = {
        table: pd.concat([tables[table], build_frame(BY_NAME[table], new)], ignore_index=True)
        for table, new in rows.items()
        if new
    }
    return (_with_statements(tables.with_frames(**frames), added) if frames else tables), added


def read_added(tables: Tables, decision: Decision, span: Span) -> Statement | StancePosition | Event:
    """The value of an added row on the words at `span`.

    `new_value` is a JSON object: the columns of the table's hand coding without the evidence. Raises ValueError
    with every fault.
    """
    problems: list[Problem] = []
    text = tables.texts[decision.doc_id]
    row = Row(LEDGER, 0, _row_cells(decision, span, text), problems.append)
    actors = set(tables.actors["actor_id"])
    found: Statement | StancePosition | Event | None
    if decision.table == "statements":
        found = read_statement(row, text, actors, ())
    elif decision.table == "stances":
        found = read_stance(row, text, actors, tables.codebook, {}, ())
    else:
        found = read_event(row, text, actors, tables.codebook, {}, {}, ())
    if found is None or not row.ok:
        faults = [f"{_column(each)} {each.problem} (allowed: {each.allowed})" for each in problems]
        raise ValueError("; ".join(faults))
    return found


def make_row_id(table: str, doc_id: str, who: str, value: Statement | StancePosition | Event) -> str:
    """The id of a row that `who` adds."""
    return str(_MAKE_ID[table](doc_id, who, value))


def values_of(decision: Decision) -> dict[str, str]:
    """The cells in an added row's `new_value`. Raises ValueError if it is no JSON object of texts."""
    try:
        values = json.loads(decision.new_value)
    except ValueError as error:
        raise ValueError(f"new_value is no JSON object: {error}") from error
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise ValueError('new_value is no JSON object of texts, such as {"actor_id": "rivas"}')
    return values


def _row_cells(decision: Decision, span: Span, text: str) -> dict[str, str]:
    before, at = 0, text.find(decision.quote)
    while 0 <= at < span.start:
        before, at = before + 1, text.find(decision.quote, at + 1)
    cells = {name: value for name, value in values_of(decision).items() if name not in ("statement_id", "date")}
    return {**cells, "evidence": decision.quote, "occurrence": str(before + 1)}


def _column(problem: Problem) -> str:
    return problem.where.rpartition("column ")[2]


def _tuple(tables: Tables, decision: Decision, value: Statement | StancePosition | Event) -> tuple[Any, ...]:
    zones = tables.zones.get(decision.doc_id, ())
    coding = Coding(decision.doc_id, decision.who, zones=zones, **{decision.table: (value,)})  # type: ignore[arg-type]
    return _MAKE_ROWS[decision.table](coding)[0]


def _with_statements(tables: Tables, added: Mapping[str, Decision]) -> Tables:
    """Added stances with the statement that shows them, where it is there."""
    stance_lines = {row_id: each for row_id, each in added.items() if each.table == "stances"}
    shown = {row_id: values_of(each).get("statement_id", "") for row_id, each in stance_lines.items()}
    known = set(tables.statements["statement_id"])
    wanted = {row_id: statement for row_id, statement in shown.items() if statement in known}
    if not wanted:
        return tables
    stances = tables.stances
    statement_id = stances["statement_id"].where(~stances["stance_id"].isin(wanted), stances["stance_id"].map(wanted))
    return tables.with_frames(stances=stances.assign(statement_id=statement_id.astype("str")))
