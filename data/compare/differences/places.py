"""One happening put in two places that exclude each other."""

from collections.abc import Iterator

from data.coding.text import Matcher
from data.compare.differences.ground import Ground
from data.compare.differences.pairs import Difference, Side
from data.compare.rows import Row
from data.model import Codebook, Span


def find_places(ground: Ground) -> Iterator[Difference]:
    """Pairs of places, neither within the other, where documents put one happening; the words are the places' names."""
    places = _Places(ground.tables.codebook)
    for happening, events in ground.happenings.items():
        first: dict[str, Row] = {}
        for event in events:
            if isinstance(event.place, str) and event.zone != "related":
                first.setdefault(event.place, event)
        chosen = list(first.values())
        for at, one in enumerate(chosen):
            for other in chosen[at + 1 :]:
                if one.doc_id == other.doc_id or not places.exclude(one.place, other.place):
                    continue
                spans = [places.find(ground, event) for event in (one, other)]
                if spans[0] and spans[1]:
                    sides = [
                        Side(event.event_id, event.doc_id, event.place, span, happening)
                        for event, span in zip((one, other), spans, strict=True)
                        if span
                    ]
                    yield Difference(
                        "value", f"Where: {one.summary}", sides, "The places exclude each other.", topic="place"
                    )


class _Places:
    def __init__(self, codebook: Codebook) -> None:
        self.countries = {place.name: place.country for place in codebook.places}
        self.matcher = Matcher(
            [(name, place.name) for place in codebook.places for name in (place.name, *place.aliases)]
        )

    def exclude(self, one: str, other: str) -> bool:
        """Whether an occurrence cannot be at both: towns or countries apart; a border lies in two countries."""
        mine, theirs = self.countries.get(one, ""), self.countries.get(other, "")
        if not mine or not theirs:
            return False
        whole = {name.casefold() for name in (one, other)} & {mine, theirs}
        return one != other and (mine != theirs or not whole)

    def find(self, ground: Ground, event: Row) -> Span | None:
        """The place's name in the event's passages."""
        for span in ground.spans(event):
            for match in self.matcher.find(span.of(ground.text(event.doc_id))):
                if match.payload == event.place:
                    return Span(span.start + match.span.start, span.start + match.span.end)
        return None
