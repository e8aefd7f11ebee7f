"""What an actor of a machine-coded event is to it: named in its words, carried over from before, or who reports it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from data.compare.lexicon import types_of
from data.compare.passages import NONE, Ends, Passages
from data.compare.rows import Row, lean_rows
from data.tables import Tables

NAMED, CARRIED, REPORTER = "named", "carried", "reporter"


class Roles:
    """The mentions and statements of each document, to be asked for one event after another."""

    def __init__(self, tables: Tables, further: Mapping[str, Sequence[Ends]]) -> None:
        self._further = further
        self._mentions = _ends(tables, "mentions", "start", "end")
        self._contents = _ends(tables, "statements", "content_start", "content_end")

    def of(self, event: Row, actors: Sequence[str]) -> dict[str, str]:
        """The role of each of the actors.

        A reporter is the speaker in whose words the event is told and who is not named in them; where speaking is the
        act (an announcement), the speaker takes part.
        """
        spans = [(int(event.evidence_start), int(event.evidence_end)), *self._further.get(event.event_id, ())]
        mentions, contents = self._mentions.get(event.doc_id, {}), self._contents.get(event.doc_id, {})
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


def _ends(tables: Tables, name: str, start: str, end: str) -> dict[str, dict[str, Passages]]:
    """Spans by document and actor."""
    found: dict[str, dict[str, list[Ends]]] = defaultdict(lambda: defaultdict(list))
    for row in lean_rows(tables[name][["doc_id", "actor_id", start, end]]):
        found[row.doc_id][row.actor_id].append((int(row[2]), int(row[3])))
    return {doc_id: {actor: Passages(ends) for actor, ends in mine.items()} for doc_id, mine in found.items()}


def _overlap(one: Ends, other: Ends) -> bool:
    return one[0] < other[1] and other[0] < one[1]
