"""Why a cell of the stance matrix shows no position."""

from collections.abc import Sequence

import pandas as pd

from data.selection import Selection
from data.summaries.cells import Blank
from data.summaries.issues import documents_that_mention
from data.summaries.rollup import top_body
from data.tables import Tables


def explain_blanks(
    whole: Tables, selected: Tables, selection: Selection, wanted: Sequence[tuple[str, str]], *, rolled_up: bool
) -> list[Blank]:
    """For each actor and source without a position, the first reason that holds for all documents of the source.

    A body counts as named where a member of it is, if `rolled_up`. A position that the corpus holds and the
    selection leaves out is never passed off as none.
    """
    mentioning = documents_that_mention(whole, selection.issue)
    of_issue = whole.stances[whole.stances["issue"] == selection.issue]
    held = _pairs(whole, of_issue, rolled_up)
    named = held | _pairs(whole, whole.mentions, rolled_up) | _pairs(whole, whole.statements, rolled_up)
    documents = selected.documents.groupby("source_id")["doc_id"].agg(list).to_dict()
    reasons = []
    for actor, source in wanted:
        on_issue = [doc_id for doc_id in documents.get(source, []) if doc_id in mentioning]
        if not on_issue:
            reasons.append(Blank.NO_ISSUE)
        elif any((doc_id, actor) in held for doc_id in on_issue):
            reasons.append(Blank.LEFT_OUT)
        elif not any((doc_id, actor) in named for doc_id in on_issue):
            reasons.append(Blank.NOT_NAMED)
        else:
            reasons.append(Blank.NO_POSITION)
    return reasons


def _pairs(tables: Tables, frame: pd.DataFrame, rolled_up: bool) -> set[tuple[str, str]]:
    """The documents and actors that stand in one row of the frame; with `rolled_up` also their topmost bodies."""
    pairs = set(zip(frame["doc_id"], frame["actor_id"], strict=True))
    if not rolled_up:
        return pairs
    published = tables.documents.set_index("doc_id")["published_best"].to_dict()
    bodies = set()
    for doc_id, actor in pairs:
        day = published.get(doc_id)
        bodies.add((doc_id, top_body(tables.codebook, actor, None if pd.isna(day) else day.date())))
    return pairs | bodies
