"""A ledger applied step by step as tables are made: before coding, on rows, on joins, on differences."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import replace

import pandas as pd

from data.corpus import Corpus
from data.decisions.adding import add_rows
from data.decisions.adopting import adopt_actors, mark_adopted
from data.decisions.columns import ROW_ID
from data.decisions.days import read_when
from data.decisions.joining import decide_on_joins
from data.decisions.outcomes import Outcomes
from data.decisions.reading import Ledger
from data.decisions.rows import decide_on_rows
from data.decisions.values import Decision, What
from data.model import Document, Language
from data.schema import PROBLEMS, build_frame
from data.tables import Tables

_GIVEN = ("source", "title", "url", "language", "published")
_ON_ROWS = ("documents", "dates", "actors", "events", "statements", "stances")
_SHOWN_BY = (("stances", "statement_id", "statements"), ("events", "date_id", "dates"))
"""Rows that name a row of another table, and lose that name where it is rejected."""


class Deciding:
    """Applies one ledger; call `on_rows`, `on_joins`, `on_differences` in this order, then `finish`.

    `only` are the documents whose rows can be decided on in these tables, None for all: an analyst decides on
    published rows, and what is decided on another coder's says nothing of these.
    """

    def __init__(self, ledger: Ledger, only: Collection[str] | None = None) -> None:
        self.ledger = ledger
        self.outcomes = Outcomes(ledger.decisions, whole=only is None)
        away = {each for each in self.outcomes.standing if only is not None and _is_on_row(each, besides=only)}
        for decision in away:
            self.outcomes.leave(decision)
        self.standing = tuple(each for each in self.outcomes.standing if each not in away)

    def versioned(self, tables: Tables) -> Tables:
        """The tables under the data version that they have with these decisions; the same without any."""
        if not self.ledger.decisions:
            return tables
        content = f"{tables.version}\n{self.ledger.decisions!r}".encode()
        return tables.changed(version=hashlib.sha256(content).hexdigest()[:12])

    def given(self, corpus: Corpus) -> Corpus:
        """The corpus with what an analyst set of its documents, for coders who start from it."""
        by_doc: dict[str, dict[str, Decision]] = {}
        for decision in self.standing:
            if decision.table == "documents" and decision.what is What.CORRECT and decision.field in _GIVEN:
                by_doc.setdefault(decision.row_id, {})[decision.field] = decision
        if not by_doc:
            return corpus
        documents = [_with_given(each, by_doc[each.doc_id]) for each in corpus.documents if each.doc_id in by_doc]
        return corpus.with_given({each.doc_id: each.given for each in documents})

    def on_rows(self, tables: Tables) -> Tables:
        """Rows added, confirmed, corrected and rejected; actors adopted; every row says how it stands."""
        tables = adopt_actors(tables, self.standing, self.outcomes)
        tables, added = add_rows(tables, self.standing, self.outcomes)
        for table in _ON_ROWS:
            mine = {row_id: each for row_id, each in added.items() if each.table == table}
            tables = decide_on_rows(tables, table, self.standing, self.outcomes, mine)
        self._refuse_strangers()
        return _without_references(mark_adopted(tables, self.standing))

    def on_joins(self, tables: Tables) -> Tables:
        """Happenings split and joined; call it once they are grouped, and before they are compared."""
        tables = decide_on_joins(tables, self.standing, self.outcomes)
        decided = tables.happenings["decided"].fillna(_coded(tables))
        return tables.changed(happenings=tables.happenings.assign(decided=decided))

    def on_differences(self, tables: Tables) -> Tables:
        """Differences explained, resolved, confirmed and rejected; call it once they are found."""
        return decide_on_rows(tables, "differences", self.standing, self.outcomes, {})

    def finish(self, tables: Tables) -> Tables:
        """The tables with the ledger's lines and problems."""
        problems = [(p.file, p.where, p.problem, p.allowed) for p in (*self.ledger.problems, *self.outcomes.problems)]
        frame = pd.concat([tables.problems, build_frame(PROBLEMS, problems)], ignore_index=True)
        return tables.changed(problems=frame, decisions=self.outcomes.frame(self.ledger.decisions))

    def _refuse_strangers(self) -> None:
        for decision in self.standing:
            on_row = decision.what in (What.CONFIRM, What.CORRECT, What.REJECT, What.RESOLVE)
            if on_row and decision.table not in (*_ON_ROWS, "differences"):
                allowed = ", ".join(name for name in ROW_ID if name != "happenings")
                self.outcomes.refuse(decision, f"{decision.what} in a table {decision.table!r}", allowed)


def _is_on_row(decision: Decision, *, besides: Collection[str]) -> bool:
    """Whether it is on a row of a document that is none of `besides`."""
    coded = decision.table not in ("documents", "actors")
    return coded and decision.what not in (What.UNDO, What.REATTACH) and decision.doc_id not in besides


def _with_given(document: Document, decisions: Mapping[str, Decision]) -> Document:
    """What the analyst set stands for what `documents.csv` gives; a value that cannot be is reported on the row."""
    given = document.given
    for name, decision in decisions.items():
        value = decision.new_value.strip()
        try:
            if name == "published":
                given = replace(given, published=read_when(value))
            elif name == "language":
                given = replace(given, language=Language(value))
            else:
                given = replace(given, **{name: value})  # type: ignore[arg-type]
        except ValueError:
            continue
    return replace(document, given=given)


def _coded(tables: Tables) -> "pd.Series[str]":
    """For each happening, whether a person coded one of its events."""
    by_hand = tables.events["happening_id"][tables.events["coder"] != "rules"]
    hand = tables.happenings["happening_id"].isin(by_hand)
    return pd.Series("machine", index=tables.happenings.index, dtype="str").mask(hand, "hand")


def _without_references(tables: Tables) -> Tables:
    """No row names a rejected one, and rejected rows have no further passages."""
    frames: dict[str, pd.DataFrame] = {}
    for table, column, other in _SHOWN_BY:
        if other in tables.rejected:
            gone = tables.rejected[other][ROW_ID[other]]
            cells = tables[table][column]
            frames[table] = tables[table].assign(**{column: cells.mask(cells.isin(gone))})
    ids = [row_id for table, frame in tables.rejected.items() for row_id in frame[ROW_ID[table]]]
    if ids:
        frames["passages"] = tables.passages[~tables.passages["row_id"].isin(ids)].reset_index(drop=True)
    return tables.with_frames(**frames) if frames else tables
