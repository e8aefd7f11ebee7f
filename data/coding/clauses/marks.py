"""Where the phrases of small-word lists stand in a text, found in one pass and looked up by position."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from data.coding.text import Match, Matcher
from data.model import Span


class Marks:
    """Spans of phrases by the name of their list, in order."""

    def __init__(self, found: Mapping[str, Sequence[Span]]) -> None:
        self._found = found
        self._starts = {name: [span.start for span in spans] for name, spans in found.items()}

    def within(self, name: str, start: int, end: int) -> Sequence[Span]:
        """The list's phrases that lie wholly in the range."""
        starts = self._starts.get(name)
        if not starts:
            return ()
        inside = self._found[name][bisect_left(starts, start) : bisect_left(starts, end)]
        return inside[:-1] if inside and inside[-1].end > end else inside

    def over(self, name: str, offset: int) -> bool:
        """Whether a phrase of the list covers the offset."""
        starts = self._starts.get(name, ())
        at = bisect_left(starts, offset + 1) - 1
        return at >= 0 and self._found[name][at].end > offset


@lru_cache(maxsize=4)
def find_marks(text: str, matcher: Matcher[str]) -> Marks:
    """The phrases of all lists of a matcher whose payloads are the lists' names."""
    return Marks(group_spans(matcher.find(text)))


def group_spans(matches: Iterable[Match[str]]) -> dict[str, list[Span]]:
    """Spans by payload."""
    found: dict[str, list[Span]] = {}
    for match in matches:
        found.setdefault(match.payload, []).append(match.span)
    return found
