"""Why a cell of the stance matrix shows no position."""

from collections.abc import Collection, Sequence

import numpy as np

from data.selection import Selection
from data.summaries.cells import Blank
from data.summaries.issues import documents_mentioning
from data.summaries.rollup import top_bodies
from data.tables import Array, Tables

Pairs = set[tuple[str, str]]


def explain_blanks(
    whole: Tables, selected: Tables, selection: Selection, wanted: Sequence[tuple[str, str]], *, rolled_up: bool
) -> list[Blank]:
    """For each actor and source without a position, the first reason that holds for all documents of the source.

    A body counts as named where a member of it is, if `rolled_up`. A position that the corpus holds and the
    selection leaves out is never passed off as none.
    """
    if not wanted:
        return []
    on_issue = np.append(documents_mentioning(whole, selection.issue), False)  # one more for rows of no document
    on_issue[:-1] &= _kept(whole, selected)
    actors = None if rolled_up else {actor for actor, _ in wanted}
    stances = whole.codes("stances", "issue").among([selection.issue])
    held = _pairs(whole, "stances", on_issue, actors, rolled_up, stances)
    named = _pairs(whole, "mentions", on_issue, actors, rolled_up) | _pairs(
        whole, "statements", on_issue, actors, rolled_up
    )
    sources = set(whole.documents["source_id"][on_issue[:-1]])
    return [_reason(pair, sources, held, named) for pair in wanted]


def _kept(whole: Tables, selected: Tables) -> Array:
    """Which documents of the whole are selected."""
    mask = np.zeros(len(whole.documents), bool)
    mask[whole.documents.index.get_indexer(selected.documents.index)] = True
    return mask


def _reason(pair: tuple[str, str], sources: set[str], held: Pairs, named: Pairs) -> Blank:
    if pair[1] not in sources:
        return Blank.NO_ISSUE
    if pair in held:
        return Blank.LEFT_OUT
    return Blank.NO_POSITION if pair in named else Blank.NOT_NAMED


def _pairs(
    whole: Tables,
    table: str,
    documents: Array,
    actors: Collection[str] | None,
    rolled_up: bool,
    mask: Array | None = None,
) -> Pairs:
    """The actors and sources that stand in one row of the table, in a document of the mask; rolled up, bodies too.

    `actors` are those asked for, None for all; `mask` keeps rows.
    """
    codes = whole.codes(table, "actor_id")
    kept = documents[whole.document_rows(table)]
    kept = kept if actors is None else kept & codes.among(actors)
    kept = kept if mask is None else kept & mask
    about = whole.documents[["source_id", "published_best"]].iloc[whole.document_rows(table)[kept]]
    rows = about.assign(actor_id=codes.values[codes.numbers[kept]]).drop_duplicates()
    pairs = set(zip(rows["actor_id"], rows["source_id"], strict=True))
    if not rolled_up:
        return pairs
    bodies = top_bodies(whole.codebook, rows["actor_id"], rows["published_best"])
    return pairs | set(zip(bodies, rows["source_id"], strict=True))
