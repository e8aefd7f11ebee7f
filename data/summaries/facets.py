"""How many rows each option of a filter would show, with all the other filters as they are."""

from collections import Counter
from dataclasses import replace

from data.model import Decided
from data.selection import Conditions, Selection, with_all_rejected
from data.selection.conditions import ROWS
from data.tables import Tables

Counts = dict[str, int]


def facet_counts(whole: Tables, selection: Selection, tables: tuple[str, ...] = ROWS) -> dict[str, Counts]:
    """By filter (field of Selection) and option: rows of the given tables (events, statements, stances) together.

    A status counts events and a stance counts stances, which alone they filter.
    """
    conditions = Conditions(with_all_rejected(whole, selection), selection)
    return {
        "actors": _actors(conditions, tables),
        "sources": _by_document(conditions, "sources", "source_id", tables),
        "languages": _by_document(conditions, "languages", "language", tables),
        "statuses": _values(conditions, "statuses", "status", ("events",)),
        "stances": _values(conditions, "stances", "stance", ("stances",)),
        "coders": _values(conditions, "coders", "coder", tables),
        "decided": _decided(whole, conditions, tables),
    }


def _actors(conditions: Conditions, tables: tuple[str, ...]) -> Counts:
    """Rows of each actor, events by all who take part."""
    own = tuple(name for name in tables if name != "events")
    total = Counter(_values(conditions, "actors", "actor_id", own))
    if "events" in tables:
        taking_part = conditions.tables.participants
        total += Counter(taking_part.actors.count(conditions.mask("events", without="actors")[taking_part.rows]))
    return dict(total)


def _by_document(conditions: Conditions, name: str, column: str, tables: tuple[str, ...]) -> Counts:
    """Rows by a column of their documents."""
    codes = conditions.tables.codes("documents", column)
    total: Counter[str] = Counter()
    for table in tables:
        rows = conditions.tables.document_rows(table)
        total += Counter(codes.at(rows).count(conditions.mask(table, without=name)))
    return dict(total)


def _values(conditions: Conditions, name: str, column: str, tables: tuple[str, ...]) -> Counts:
    total: Counter[str] = Counter()
    for table in tables:
        total += Counter(conditions.tables.codes(table, column).count(conditions.mask(table, without=name)))
    return dict(total)


def _decided(whole: Tables, conditions: Conditions, tables: tuple[str, ...]) -> Counts:
    """Rejected rows count here, where the filter would bring them back."""
    if not len(whole.decisions):
        return _values(conditions, "decided", "decided", tables)
    every = replace(conditions.selection, decided=tuple(Decided))
    return _values(Conditions(with_all_rejected(whole, every), every), "decided", "decided", tables)
