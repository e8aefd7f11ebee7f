"""Finds phrases of a list in a text: a dictionary of tokens, longest match, in time linear in the text.

Letters match without case and accents, on word boundaries. A trailing `*` stands for any ending of a word.
Soft boundaries part words that machine translation glued ("Kastincluded", "MajmudElectoral") without altering
the text: only after a listed phrase, at a joint of lower and upper case or before a common function word or cue.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from data.coding.text.folding import fold
from data.coding.text.tokens import Tokens, group_stems, is_gap, split_phrase, tokenise
from data.model import Span

T = TypeVar("T")
_SHORTEST_SOFT = 3
_SHORTEST_SOFT_LOWER = 5
_STOP = re.compile(r"\.(?<=\w{3}\.)(?=\s)")
"""A full stop over which no phrase runs on: it is no abbreviation's."""


class Match(NamedTuple, Generic[T]):
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
        self._stems = group_stems(stem for stems in self._root.stems.values() for stem in stems)
        self._first = frozenset(self._root.words)
        self._clue = re.compile("|".join(sorted(_letters(self._root, soft=soft))) or r"(?!)")

    def _leaf(self, phrase: str) -> _Node[T]:
        node = self._root
        for word in split_phrase(phrase):
            if word.endswith("*") and len(word) > 1:
                node = node.stems.setdefault(len(word) - 1, {}).setdefault(word[:-1], _Node())
            else:
                node = node.words.setdefault(word, _Node())
        return node

    def stands_in(self, text: str) -> bool:
        """Whether `find` finds anything; most texts without it are told by their letters alone."""
        return next(self.each(text), None) is not None

    def find_rare(self, text: str) -> list[Match[T]]:
        """As `find`, cheaper where most sentences hold no phrase of the list."""
        return list(self.each(text))

    def each(self, text: str) -> Iterator[Match[T]]:
        """The matches of `find` one after another; only sentences in which a phrase can begin are read as words."""
        folded, begin = fold(text), 0
        while (clue := self._clue.search(folded, begin)) is not None:
            begin = max((stop.end() for stop in _STOP.finditer(folded, begin, clue.start())), default=begin)
            stop = _STOP.search(folded, clue.end())
            end = stop.end() if stop is not None else len(text)
            yield from (_moved(match, begin) for match in self.find(text[begin:end]))
            begin = end

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
        for word in self._first & tokens.distinct:
            candidates.update(self._places(tokens, word, root.words[word]))
        for start in self._stems.keys() & tokens.beginnings.keys():
            for word in tokens.beginnings[start]:
                if word.startswith(self._stems[start]):
                    candidates.update(tokens.positions[word])
        if self._soft:
            candidates.update(tokens.joints)
            for head in root.words.keys() & tokens.heads.keys():
                candidates.update(tokens.heads[head])
        return sorted(candidates)

    def _places(self, tokens: Tokens, word: str, node: _Node[T]) -> Sequence[int]:
        """Positions of a phrase's first word, those left out at which the next word is none of the phrase's."""
        places = tokens.positions[word]
        if node.payloads or node.stems:
            return places
        words, following, count = tokens.words, node.words, len(tokens.words) - 1
        return [
            at for at in places if at < count and (words[at + 1] in following or (self._soft and at + 1 in tokens.cuts))
        ]

    def _after_joint(self, tokens: Tokens, index: int) -> tuple[int, list[Match[T]]] | None:
        """Matches that start inside a token, where upper case follows lower ("policyKast")."""
        for joint in tokens.joints.get(index, ()) if self._soft else ():
            best = self._from(tokens, index, joint)
            if best is not None:
                return best
        return None

    def _from(self, tokens: Tokens, index: int, skip: int) -> tuple[int, list[Match[T]]] | None:
        """The longest matches from a token, with the token to go on at: every way down the dictionary is tried."""
        begin = best_end = tokens.starts[index] + skip
        best: _Step[T] | None = None
        words, ends, count = tokens.words, tokens.ends, len(tokens.words)
        pending: list[tuple[_Node[T], int, int]] = [(self._root, index, skip)]
        while pending:
            node, at, offset = pending.pop()
            if at >= count or (at > index and not is_gap(tokens, at)):
                continue
            following = None if offset else node.words.get(words[at])
            if following is not None and not node.stems:
                if following.payloads and ends[at] > best_end:
                    best, best_end = (at + 1, ends[at], following, False), ends[at]
                if following.words or following.stems:
                    pending.append((following, at + 1, 0))
                continue
            for step in self._steps(tokens, node, at, offset):
                after, end, child, parted = step
                if end > best_end and (child.payloads or (parted and child.glued)):
                    best, best_end = step, end
                if not parted and (child.words or child.stems):
                    pending.append((child, after, 0))
        if best is None:
            return None
        after, end, child, parted = best
        span, soft = Span(begin, end), parted or skip > 0
        payloads = child.glued + child.payloads if parted else child.payloads
        return after, [Match(span, payload, soft) for payload in payloads]

    def _steps(self, tokens: Tokens, node: _Node[T], at: int, offset: int) -> list[_Step[T]]:
        """Ways from a node over the token at a position: as a whole word, by its beginning, parted where glued."""
        word = tokens.words[at][offset:] if offset else tokens.words[at]
        following = node.words.get(word)
        steps: list[_Step[T]] = [(at + 1, tokens.ends[at], following, False)] if following is not None else []
        for length, stems in node.stems.items():
            child = stems.get(word[:length])
            if child is not None:
                steps.append((at + 1, tokens.ends[at], child, False))
        if following is None and self._soft and at in tokens.cuts:
            steps.extend(self._parted(tokens, node, at, offset))
        return steps

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


def _letters(node: _Node[T], *, soft: bool) -> Iterator[str]:
    """Patterns of the letters of phrases, of their first words alone where the next may be glued on."""
    for word, following in node.words.items():
        whole = soft or following.payloads or following.glued
        ways = ("",) if whole else (rf"\W*{rest}" for rest in _letters(following, soft=soft))
        yield from (f"{re.escape(word)}{rest}" for rest in ways)
    yield from (re.escape(stem) for stems in node.stems.values() for stem in stems)


def _moved(match: Match[T], by: int) -> Match[T]:
    return match if not by else match._replace(span=Span(match.span.start + by, match.span.end + by))


def _length(found: tuple[int, list[Match[T]]]) -> int:
    span = found[1][0].span
    return span.end - span.start
