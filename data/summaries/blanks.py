"""Why a cell of the stance matrix shows no position."""

from collections.abc import Collection, Sequence

import pandas as pd

from data.selection import Selection
from data.summaries.cells import Blank
from data.summaries.issues import documents_that_mention
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
    documents = selected.documents
    on_issue = documents[documents["doc_id"].isin(documents_that_mention(whole, selection.issue))]
    actors = None if rolled_up else {actor for actor, _ in wanted}
    stances = whole.codes("stances", "issue").among([selection.issue])
    held = _pairs(whole, "stances", on_issue, actors, rolled_up, stances)
    named = _pairs(whole, "mentions", on_issue, actors, rolled_up) | _pairs(
        whole, "statements", on_issue, actors, rolled_up
    )
    sources = set(on_issue["source_id"])
    return [_reason(pair, sources, held, named) for pair in wanted]


def _reason(pair: tuple[str, str], sources: set[str], held: Pairs, named: Pairs) -> Blank:
    if pair[1] not in sources:
        return Blank.NO_ISSUE
    if pair in held:
        return Blank.LEFT_OUT
    return Blank.NO_POSITION if pair in named else Blank.NOT_NAMED


def _pairs(
    whole: Tables,
    table: str,
    documents: pd.DataFrame,
    actors: Collection[str] | None,
    rolled_up: bool,
    mask: Array | None = None,
) -> Pairs:
    """The actors and sources that stand in one row of the table, in one of the documents; rolled up, bodies too.

    `actors` are those asked for, None for all; `mask` keeps rows.
    """
    codes = whole.codes(table, "actor_id")
    kept = whole.codes(table, "doc_id").among(documents["doc_id"])
    kept = kept if actors is None else kept & codes.among(actors)
    kept = kept if mask is None else kept & mask
    about = whole.documents[["source_id", "published_best"]].iloc[whole.document_rows(table)[kept]]
    rows = about.assign(actor_id=codes.values[codes.numbers[kept]]).drop_duplicates()
    pairs = set(zip(rows["actor_id"], rows["source_id"], strict=True))
    if not rolled_up:
        return pairs
    bodies = top_bodies(whole.codebook, rows["actor_id"], rows["published_best"])
    return pairs | set(zip(bodies, rows["source_id"], strict=True))
