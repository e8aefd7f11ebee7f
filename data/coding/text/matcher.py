"""Finds phrases of a list in a text: a dictionary of tokens, longest match, in time linear in the text.

Letters match without case and accents, on word boundaries. A trailing `*` stands for any ending of a word.
Soft boundaries part words that machine translation glued ("Kastincluded", "MajmudElectoral") without altering
the text: only after a listed phrase, at a joint of lower and upper case or before a common function word or cue.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from data.coding.text.tokens import Tokens, is_gap, split_phrase, tokenise
from data.model import Span

T = TypeVar("T")
_SHORTEST_SOFT = 3
_SHORTEST_SOFT_LOWER = 5


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase of the list in the text; `soft` where a glued word was parted."""

    span: Span
    payload: T
    soft: bool = False


@dataclass(slots=True)
class _Node(Generic[T]):
    """What may follow: whole tokens, and beginnings of tokens by length."""

    words: dict[str, "_Node[T]"] = field(default_factory=dict)
    stems: dict[int, dict[str, "_Node[T]"]] = field(default_factory=dict)
    payloads: list[T] = field(default_factory=list)
    glued: list[T] = field(default_factory=list)


_Step = tuple[int, int, _Node[T], bool]
"""Next token, end offset, node reached, whether a word was parted."""


class Matcher(Generic[T]):
    """Phrases with what each stands for; `noise` are broken forms that count only glued to a word."""

    def __init__(
        self, phrases: Iterable[tuple[str, T]], *, noise: Iterable[tuple[str, T]] = (), soft: bool = True
    ) -> None:
        self._root: _Node[T] = _Node()
        self._soft = soft
        for phrase, payload in phrases:
            self._leaf(phrase).payloads.append(payload)
        for phrase, payload in noise:
            self._leaf(phrase).glued.append(payload)

    def _leaf(self, phrase: str) -> _Node[T]:
        node = self._root
        for word in split_phrase(phrase):
            if word.endswith("*") and len(word) > 1:
                node = node.stems.setdefault(len(word) - 1, {}).setdefault(word[:-1], _Node())
            else:
                node = node.words.setdefault(word, _Node())
        return node

    def find(self, text: str) -> list[Match[T]]:
        """Matches in order without overlap, of two that overlap the longer; one for each payload of a phrase."""
        tokens = tokenise(text)
        found: list[Match[T]] = []
        held: tuple[int, list[Match[T]]] | None = None
        for index in self._candidates(tokens):
            if held is not None and index >= held[0]:
                found.extend(held[1])
                held = None
            best = self._from(tokens, index, 0) or self._after_joint(tokens, index)
            if best is not None and (held is None or _length(best) > _length(held)):
                held = best
        return found + (held[1] if held is not None else [])

    def _candidates(self, tokens: Tokens) -> list[int]:
        """Positions at which a phrase can start, in order."""
        root = self._root
        candidates: set[int] = set()
        for word in root.words.keys() & tokens.positions.keys():
            candidates.update(tokens.positions[word])
        for length, stems in root.stems.items():
            beginnings = tokens.beginnings(length)
            for stem in stems.keys() & beginnings.keys():
                candidates.update(beginnings[stem])
        if self._soft:
            candidates.update(tokens.joints)
            for index, cuts in tokens.cuts.items():
                if any(tokens.words[index][:cut] in root.words for cut in cuts):
                    candidates.add(index)
        return sorted(candidates)

    def _after_joint(self, tokens: Tokens, index: int) -> tuple[int, list[Match[T]]] | None:
        """Matches that start inside a token, where upper case follows lower ("policyKast")."""
        for joint in tokens.joints.get(index, ()) if self._soft else ():
            best = self._from(tokens, index, joint)
            if best is not None:
                return best
        return None

    def _from(self, tokens: Tokens, index: int, skip: int) -> tuple[int, list[Match[T]]] | None:
        """The longest matches from a token, with the token to go on at."""
        begin = best_end = tokens.starts[index] + skip
        best: tuple[int, list[Match[T]]] | None = None
        for after, end, node, parted in self._walk(tokens, index, skip):
            payloads = node.glued + node.payloads if parted else node.payloads
            if payloads and end > best_end:
                best_end = end
                best = after, [Match(Span(begin, end), payload, parted or skip > 0) for payload in payloads]
        return best

    def _walk(self, tokens: Tokens, index: int, skip: int) -> Iterator[_Step[T]]:
        """Every way down the dictionary."""
        pending: list[tuple[_Node[T], int, int]] = [(self._root, index, skip)]
        while pending:
            node, at, offset = pending.pop()
            if at >= len(tokens.words) or (at > index and not is_gap(tokens, at)):
                continue
            word = tokens.words[at][offset:]
            following = node.words.get(word)
            reached = [following] if following is not None else []
            for length, stems in node.stems.items():
                if word[:length] in stems:
                    reached.append(stems[word[:length]])
            for child in reached:
                yield at + 1, tokens.ends[at], child, False
                if child.words or child.stems:
                    pending.append((child, at + 1, 0))
            if following is None and self._soft and at in tokens.cuts:
                yield from self._parted(tokens, node, at, offset)

    def _parted(self, tokens: Tokens, node: _Node[T], at: int, offset: int) -> Iterator[_Step[T]]:
        """Ways that end inside a glued word; a short first part must look like a name."""
        word = tokens.words[at]
        for cut in tokens.cuts[at]:
            following = node.words.get(word[offset:cut]) if cut > offset else None
            if following is None:
                continue
            capital = following.glued or tokens.capital(at, offset)
            if cut - offset >= (_SHORTEST_SOFT if capital else _SHORTEST_SOFT_LOWER):
                yield at + 1, tokens.starts[at] + cut, following, True


def _length(found: tuple[int, list[Match[T]]]) -> int:
    span = found[1][0].span
    return span.end - span.start
