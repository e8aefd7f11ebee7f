"""Finds phrases of a list in a text: a dictionary of tokens, one pass, longest match.

Letters match without case and accents, on word boundaries. A trailing `*` stands for any ending of a word.
Soft boundaries part words that machine translation glued ("Kastincluded", "MajmudElectoral") without altering
the text: only after a listed phrase, at a joint of lower and upper case or before a common function word or cue.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from data.coding.text.tokens import Tokens, glued_ends, is_gap, split_phrase, tokenise
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
    stems: dict[str, "_Node[T]"] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    payloads: list[T] = field(default_factory=list)
    glued: list[T] = field(default_factory=list)


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
                stem = word[:-1]
                node.lengths = tuple(sorted({*node.lengths, len(stem)}, reverse=True))
                node = node.stems.setdefault(stem, _Node())
            else:
                node = node.words.setdefault(word, _Node())
        return node

    def find(self, text: str) -> list[Match[T]]:
        """Longest matches from left to right without overlap; one for each payload of a phrase."""
        tokens = tokenise(text)
        found: list[Match[T]] = []
        words, lengths = self._root.words, self._root.lengths
        index, count = 0, len(tokens.words)
        while index < count:
            word = tokens.words[index]
            if word in words or (lengths and self._has_stem(word)) or (self._soft and len(word) > _SHORTEST_SOFT):
                best = self._longest(tokens, index)
                if best is not None:
                    after, matches = best
                    found.extend(matches)
                    index = after
                    continue
            index += 1
        return found

    def _has_stem(self, word: str) -> bool:
        stems = self._root.stems
        return any(word[:length] in stems for length in self._root.lengths if length <= len(word))

    def _longest(self, tokens: Tokens, index: int) -> tuple[int, list[Match[T]]] | None:
        """Matches at the token, with the token to go on at."""
        best = self._from(tokens, index, 0)
        if best is None and self._soft and index in tokens.joints:
            for joint in tokens.joints[index]:
                best = self._from(tokens, index, joint)
                if best is not None:
                    break
        return best

    def _from(self, tokens: Tokens, index: int, skip: int) -> tuple[int, list[Match[T]]] | None:
        begin = tokens.starts[index] + skip
        best: tuple[int, list[Match[T]]] | None = None
        best_end = begin
        if not self._root.payloads and not (self._root.words or self._root.stems):
            return None
        for after, end, node, soft in self._walk(tokens, index, skip):
            payloads = node.glued + node.payloads if soft else node.payloads
            if payloads and end > best_end:
                best_end = end
                best = after, [Match(Span(begin, end), payload, soft or skip > 0) for payload in payloads]
        return best

    def _walk(self, tokens: Tokens, index: int, skip: int) -> Iterator[tuple[int, int, _Node[T], bool]]:
        """Every way down the dictionary: next token, end offset, node reached, whether a word was parted."""
        pending: list[tuple[_Node[T], int, int]] = [(self._root, index, skip)]
        while pending:
            node, at, offset = pending.pop()
            if at >= len(tokens.words) or (at > index and not is_gap(tokens, at)):
                continue
            word = tokens.words[at][offset:] if offset else tokens.words[at]
            following = node.words.get(word)
            if following is not None:
                yield at + 1, tokens.ends[at], following, False
                if following.words or following.stems:
                    pending.append((following, at + 1, 0))
            for length in node.lengths:
                stemmed = node.stems.get(word[:length]) if length <= len(word) else None
                if stemmed is not None:
                    yield at + 1, tokens.ends[at], stemmed, False
                    if stemmed.words or stemmed.stems:
                        pending.append((stemmed, at + 1, 0))
            if following is None and self._soft and len(word) > _SHORTEST_SOFT:
                yield from self._parted(tokens, node, at, offset)

    def _parted(
        self, tokens: Tokens, node: _Node[T], at: int, offset: int
    ) -> Iterator[tuple[int, int, _Node[T], bool]]:
        word = tokens.words[at]
        for cut in glued_ends(tokens, at):
            part = word[offset:cut]
            following = node.words.get(part) if cut > offset else None
            if following is None:
                continue
            capital = following.glued or tokens.capital(at, offset)
            if len(part) >= (_SHORTEST_SOFT if capital else _SHORTEST_SOFT_LOWER):
                yield at + 1, tokens.starts[at] + cut, following, True
