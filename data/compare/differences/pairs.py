"""A difference as a value: two sides with the words that disagree, and the row it becomes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data import identity
from data.model import Span


@dataclass(frozen=True, slots=True)
class Side:
    """One passage: the row it stands in, what it says, the words."""

    row_id: str
    doc_id: str
    value: str
    span: Span
    happening: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two passages that disagree; `topic` tells apart several differences of one kind between the same rows."""

    kind: str
    subject: str
    sides: Sequence[Side]
    note: str
    resolution: str = "open"
    actor_id: str = ""
    issue: str = ""
    topic: str = ""

    @property
    def a(self) -> Side:
        return self.sides[0]

    @property
    def b(self) -> Side:
        return self.sides[1]

    def ordered(self) -> "Difference":
        """The same with its sides in order of document and position."""
        return replace(self, sides=sorted(self.sides, key=lambda side: (side.doc_id, side.span)))

    @property
    def difference_id(self) -> str:
        """Keyed by the rows it joins."""
        return identity.row_id("differences", self.kind, self.a.row_id, self.b.row_id, self.topic)

    def row(self) -> tuple[object, ...]:
        """In the order of the table's kept fields."""
        return (
            *(self.difference_id, self.kind, self.subject, self.a.happening, self.b.happening),
            *(self.actor_id, self.issue, *_cells(self.a), *_cells(self.b), self.resolution, self.note),
        )


def _cells(side: Side) -> tuple[object, ...]:
    return side.row_id, side.doc_id, side.value, side.span.start, side.span.end
