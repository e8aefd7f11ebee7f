"""What the decisions on one row come to, in the order of the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from data.decisions.columns import DATE, KEPT_WHOLE, WORDS, Cells, corrected_cells
from data.decisions.days import write_when
from data.decisions.outcomes import Outcomes
from data.decisions.values import Decision, What
from data.decisions.words import LostWords, place_words, span_of, words_alone, write_words
from data.identity import slug
from data.model import Decided
from data.tables import Tables


@dataclass
class Standing:
    """What the decisions on one row come to."""

    decided: Decided
    last: Decision
    corrections: dict[str, Decision] = field(default_factory=dict)
    cells: Cells = field(default_factory=dict)


def stand_row(
    tables: Tables,
    table: str,
    row: Mapping[str, Any],
    decisions: Sequence[Decision],
    outcomes: Outcomes,
    actors: set[str],
    is_added: bool,
) -> Standing | None:
    """What the decisions on a row come to; None if all of them are refused."""
    standing: Standing | None = None
    for decision in decisions:
        now = standing or Standing(Decided.ADDED if is_added else Decided.CONFIRMED, decision)
        try:
            cells = _cells(tables, table, row, now, decision, actors)
        except LostWords as error:
            outcomes.orphan(decision, str(error))
            continue
        except ValueError as error:
            outcomes.refuse(decision, str(error))
            continue
        _check_clash(now, decision, outcomes)
        if cells:
            _note_changed(row, now, decision, outcomes, tables.texts)
            now.corrections[decision.field] = decision
            now.cells |= cells
        now.decided, now.last = _decided(decision, now, is_added), decision
        standing = now
    return standing


def _cells(
    tables: Tables, table: str, row: Mapping[str, Any], now: Standing, decision: Decision, actors: set[str]
) -> Cells:
    """The cells a decision changes. Raises ValueError for what cannot be."""
    if decision.what is What.REJECT and table in KEPT_WHOLE:
        raise ValueError(f"a row of {table} cannot be rejected")
    if decision.what not in (What.CORRECT, What.RESOLVE):
        return {}
    if decision.field in WORDS.get(table, ()):
        moved = int(row["evidence_start"]) - decision.start if decision.start is not None else 0
        return place_words(tables, table, {**row, **now.cells}, decision.field, decision.new_value, moved=moved)[1]
    cells = corrected_cells(table, decision.field, decision.new_value, tables.codebook, actors)
    cells |= _consequences(row, decision)
    if "date_start" in row:
        start, end = ({**now.cells, **cells}.get(name, row[name]) for name in ("date_start", "date_end"))
        if start > end:
            raise ValueError(f"{decision.field} {decision.new_value!r} would end the interval before it starts")
    return cells


def _decided(decision: Decision, standing: Standing, is_added: bool) -> Decided:
    if decision.what is What.REJECT:
        return Decided.REJECTED
    if is_added:
        return Decided.ADDED
    return Decided.CORRECTED if standing.corrections else Decided.CONFIRMED


def _check_clash(standing: Standing, decision: Decision, outcomes: Outcomes) -> None:
    """Two people who decide the same without having seen each other's word; one after the other is no clash."""
    earlier = standing.corrections.get(decision.field) if decision.what in (What.CORRECT, What.RESOLVE) else None
    if earlier is not None:
        outcomes.overtake(earlier, decision)
        told = words_alone(earlier.new_value)
        unseen = told not in (words_alone(decision.old_value), words_alone(decision.new_value))
        if earlier.who != decision.who and unseen:
            outcomes.clash(earlier, decision, f"{decision.field} of {decision.table} {decision.row_id}")
    last = standing.last
    if (last.what is What.REJECT) != (decision.what is What.REJECT) and last is not decision:
        outcomes.overtake(last, decision)
        if last.who != decision.who:
            outcomes.clash(last, decision, f"{decision.table} {decision.row_id}")


def _note_changed(
    row: Mapping[str, Any], standing: Standing, decision: Decision, outcomes: Outcomes, texts: Mapping[str, str]
) -> None:
    """Says so where the coder has come to another value since."""
    coded = words_alone(cell_text(row, decision.field, texts))
    told = (words_alone(decision.old_value), words_alone(decision.new_value))
    if decision.field not in standing.corrections and coded not in told:
        outcome = outcomes.by_id[decision.decision_id]
        outcome.note = "; ".join(filter(None, (outcome.note, f"as coded, {decision.field} is now {coded!r}")))


def cell_text(row: Mapping[str, Any], name: str, texts: Mapping[str, str]) -> str:
    """A cell as the ledger writes it; `texts` are those of the corpus, for words."""
    if name in {field for fields in WORDS.values() for field in fields}:
        return write_words(span_of(row, name), texts[row["doc_id"]])
    if name == DATE:
        return write_when(row["date_start"], row["date_end"], row["precision"])
    if name == "published":
        return write_when(row["published_start"], row["published_end"], "")
    value = row[name]
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return ""
    return value.strftime("%Y-%m-%d") if isinstance(value, pd.Timestamp) else str(value)


def _consequences(row: Mapping[str, Any], decision: Decision) -> Cells:
    """Cells that follow from the corrected one."""
    if decision.field == "published":
        return {"published_why": f"Set by {decision.who}" + (f": {decision.reason}" if decision.reason else "")}
    if decision.field == "source":
        source, doc_id = decision.new_value.strip(), str(row["doc_id"])
        named = {"source_id": slug(source), "source_label": source}
        return named if source else {"source_id": doc_id, "source_label": f"unnamed ({doc_id.split('_')[0]})"}
    if decision.field == "resolution" and decision.reason:
        return {"note": decision.reason}
    return {}
