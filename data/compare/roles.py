"""What an actor of a machine-coded event is to it: named in its words, carried over from before, or who reports it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import pandas as pd

from data.compare.lexicon import types_of
from data.compare.passages import NONE, Ends, Passages
from data.compare.rows import Row, RowsBy
from data.tables import Tables

NAMED, CARRIED, REPORTER = "named", "carried", "reporter"


class Roles:
    """The mentions and statements of each document, to be asked for one event after another."""

    def __init__(self, tables: Tables, further: Mapping[str, Sequence[Ends]]) -> None:
        self._further = further
        self._mentions = _ends_of(tables.mentions, "start", "end")
        self._contents = _ends_of(tables.statements, "content_start", "content_end")

    def of(self, event: Row, actors: Sequence[str]) -> dict[str, str]:
        """The role of each of the actors.

        A reporter is the speaker in whose words the event is told and who is not named in them; where speaking is the
        act (an announcement), the speaker takes part.
        """
        spans = [(int(event.evidence_start), int(event.evidence_end)), *self._further.get(event.event_id, ())]
        mentions, contents = self._mentions(event.doc_id), self._contents(event.doc_id)
        speaks = event.event_type in types_of("spoken")
        found = {}
        for actor in actors:
            inside = [ends for span in spans for ends in mentions.get(actor, NONE).meeting(*span)]
            said = [] if speaks else contents.get(actor, NONE).meeting(*spans[0])
            if said and not any(_overlap(ends, words) for ends in inside for words in said):
                found[actor] = REPORTER
            else:
                found[actor] = NAMED if inside else CARRIED
        return found


def _ends_of(frame: pd.DataFrame, start: str, end: str) -> Callable[[str], dict[str, Passages]]:
    """Spans of a document by actor; those of the document asked for last are at hand."""
    rows = RowsBy(frame[["doc_id", "actor_id", start, end]], "doc_id")

    @lru_cache(maxsize=1)
    def ends(doc_id: str) -> dict[str, Passages]:
        found: dict[str, list[Ends]] = defaultdict(list)
        for row in rows.get(doc_id, ()):
            found[row.actor_id].append((int(row[2]), int(row[3])))
        return {actor: Passages(spans) for actor, spans in found.items()}

    return ends


def _overlap(one: Ends, other: Ends) -> bool:
    return one[0] < other[1] and other[0] < one[1]
