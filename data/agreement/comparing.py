"""Who is compared with whom in a corpus: its rules with its decisions, its coders with each other and the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.agreement.diagnosis import diagnose
from data.agreement.figures import Figure, count_units, measure
from data.agreement.units import STANCE_SCALE, coded_documents, decided_units, stance_units
from data.coders import RULES
from data.corpus import read_corpus
from data.store import CodingStore
from data.tables import Tables
from data.tabulate import tabulate

DECISIONS = "decisions"


@dataclass(frozen=True)
class Agreement:
    """How coders agree: the units' `values`, the `figures`, the `diagnosis`, and how many `units` there are."""

    coders: tuple[str, ...]
    units: dict[str, int]
    figures: tuple[Figure, ...]
    diagnosis: pd.DataFrame
    values: pd.DataFrame


def coder_names(folder: Path) -> tuple[str, ...]:
    """Everybody whose rows can be compared in this corpus: people, adjudicated rows, rules; decisions last."""
    people = read_corpus(folder).hand.coders
    return (*people, RULES, DECISIONS)


def compare_coders(
    folder: Path, coders: Sequence[str], *, store: CodingStore | None = None, by_document: bool = False
) -> Agreement:
    """Coders compared on the documents all of them coded; `decisions` are the published rows as decided.

    Of two, the first is the reference. Raises ValueError for one who coded nothing.
    """
    tables = {name: _tables(folder, name, store) for name in coders}
    documents = set.intersection(*(_documents(name, each) for name, each in tables.items()))
    return agree(tables, stance_units(tables, sorted(documents)), by_document=by_document)


def compare_with_decisions(before: Tables, after: Tables, *, by_document: bool = False) -> Agreement:
    """The coding `before` decisions against the tables `after` them, on the units an analyst decided on.

    The decisions are the reference: what they rejected is missing there, what they added missing before.
    """
    tables = {DECISIONS: after, "as coded": before}
    values = stance_units(tables)
    values = values[values.index.isin(_looked_at(before, after))]
    return agree(tables, values, by_document=by_document)


def _looked_at(before: Tables, after: Tables) -> pd.MultiIndex:
    """Units of decided rows, as they are and as they were coded."""
    units = decided_units(after)
    ids = after.stances["stance_id"][after.stances["decided_by"].notna()]
    rejected = after.rejected.get("stances")
    gone = rejected["stance_id"] if rejected is not None else ids[:0]
    coded = before.stances[before.stances["stance_id"].isin(pd.concat([ids, gone]))]
    return units.union(pd.MultiIndex.from_frame(coded[["doc_id", "actor_id", "issue"]]))


def agree(tables: dict[str, Tables], values: pd.DataFrame, *, by_document: bool = False) -> Agreement:
    """Figures and diagnosis of units already collected."""
    groups = values.index.get_level_values("doc_id").to_series() if by_document else None
    figures = measure(values, STANCE_SCALE, groups=groups)
    return Agreement(tuple(tables), count_units(values), tuple(figures), diagnose(values, tables), values)


def _tables(folder: Path, name: str, store: CodingStore | None) -> Tables:
    if name == DECISIONS:
        return tabulate(folder, store=store)
    return tabulate(folder, coder=name, decisions=False, store=store)


def _documents(name: str, tables: Tables) -> set[str]:
    if name == DECISIONS:
        return set(tables.documents["doc_id"])
    return coded_documents(tables, name)
