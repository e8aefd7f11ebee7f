"""Quantities in a passage: an interval of numbers, what is counted, and the words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.coding.text import fold
from data.compare.lexicon import load_lists
from data.compare.signs import word_keys
from data.model import Span

_WORDS: dict[str, tuple[int, int]] = {
    word: (low, high) for low, high, words in load_lists()["quantities"]["words"] for word in words.split(", ")
}
_SCALES = {
    "thousand": 1e3,
    "mil": 1e3,
    "million": 1e6,
    "millon": 1e6,
    "millones": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "m": 1e6,
}
_ABOUT = frozenset(load_lists()["quantities"]["about"].split())
_MORE = ("more than", "over", "at least", "mas de", "al menos", "por lo menos", "upwards of", "como minimo")
_LESS = ("less than", "fewer than", "under", "up to", "as many as", "menos de", "hasta", "at most", "como maximo")
_DIGITS = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_NAMES = "|".join(sorted((re.escape(word) for word in _WORDS), key=len, reverse=True))
_QUANTITY = re.compile(
    rf"(?P<money>(?:us)?[$€£] ?)?(?<![\w.,])(?P<number>{_DIGITS}|(?:{_NAMES})\b)"
    r"(?:[ ](?P<scale>thousand|mil|million|millon|millones|billion|bn)\b)?"
    r"(?P<share>[ ]?%|[ ]per ?cent\b|[ ]por ciento\b)?(?![\w])"
)
_MONEY = {"$": "means:dollar", "€": "means:euro", "£": "means:pound"}
_NEXT = re.compile(r"[ -]*([a-zñ]+)")
_SKIPPED = frozenset(load_lists()["quantities"]["skipped"].split())
_ENDING = frozenset(load_lists()["quantities"]["ending"].split())
_PAST = re.compile(r"(?:ed|aron|ieron|eron|ia|ian|aba|aban)$")
_NEAR = 0.2


@dataclass(frozen=True, slots=True)
class Quantity:
    """From `low` to `high` of something (`keys` name it); `exact` where written as a plain figure."""

    low: float
    high: float
    keys: frozenset[str]
    span: Span
    exact: bool
    places: int

    def agrees(self, other: "Quantity") -> bool:
        """Whether both can be so: intervals meet, or one is the other rounded."""
        if self.low <= other.high and other.low <= self.high:
            return True
        places = min(self.places, other.places)
        return self.exact and other.exact and round(self.low, places) == round(other.low, places)


def find_quantities(text: str, span: Span) -> Iterator[Quantity]:
    """Quantities of countable things in a span of a text, with offsets of the text."""
    folded = fold(span.of(text))
    for match in _QUANTITY.finditer(folded):
        keys, end = _counted(folded, match.end())
        if match["share"]:
            keys |= {"%"}
        if match["money"]:
            keys |= {_MONEY[match["money"].strip()[-1]]}
        if not keys:
            continue
        low, high = _bounds(match["number"], match["scale"])
        before = folded[max(0, match.start() - 16) : match.start()].rstrip()
        start, low, high, exact = _approximate(before, match.start(), low, high)
        yield Quantity(low, high, keys, Span(span.start + start, span.start + end), exact, _decimals(match["number"]))


def known_quantities(text: str, span: Span) -> list[Quantity]:
    """Those of things that both languages know."""
    return [one for one in find_quantities(text, span) if any(key.startswith("means:") for key in one.keys)]


def _counted(folded: str, at: int) -> tuple[frozenset[str], int]:
    """Keys of the next one or two words that name something, and where they end."""
    keys: set[str] = set()
    end = at
    for _ in range(5):
        following = _NEXT.match(folded, at)
        if following is None or following[1] in _ENDING or (keys and _PAST.search(following[1])):
            break
        at = following.end()
        if following[1] in _SKIPPED or following[1].endswith(("ly", "mente")):
            continue
        found = word_keys(following[1])
        if found:
            keys |= found
            end = at
        if len(keys) >= 2:
            break
    return frozenset(keys), end


def _bounds(number: str, scale: str | None) -> tuple[float, float]:
    low, high = _WORDS[number] if number in _WORDS else (read_number(number),) * 2
    factor = _SCALES[scale] if scale else 1.0
    return low * factor, high * factor


def read_number(number: str) -> float:
    """A figure of either language: a mark before just three digits parts thousands, any other is decimal."""
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
        return float(re.sub(r"[.,]", "", number))
    whole, _, part = number.replace(",", ".").rpartition(".")
    return float(f"{whole.replace('.', '')}.{part}") if whole else float(part)


def _decimals(number: str) -> int:
    if number in _WORDS or re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", number):
        return 0
    return len(re.split(r"[.,]", number)[-1]) if re.search(r"[.,]", number) else 0


def _approximate(before: str, start: int, low: float, high: float) -> tuple[int, float, float, bool]:
    """Where the words begin, and the bounds with "more than" or "about" read."""
    for phrase in _MORE:
        if before.endswith(phrase):
            return start - len(phrase) - 1, low, max(high * 2, high + 1), False
    for phrase in _LESS:
        if before.endswith(phrase):
            return start - len(phrase) - 1, low * 0.5, high, False
    last = before.rsplit(" ", 1)[-1]
    if last in _ABOUT or before.endswith(("cerca de", "alrededor de")):
        return start - len(last) - 1, low * (1 - _NEAR), high * (1 + _NEAR), False
    return start, low, high, low == high
