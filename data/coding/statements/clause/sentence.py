"""A sentence as rows of words, with what is known of each: enough to find who says what, without a parse."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from data.coding.statements.clause.words import Words
from data.coding.statements.grammar import Grammar
from data.coding.statements.lexicon import Speech
from data.coding.text import Quote
from data.model import Span, Zone

_STRONG = frozenset(";:(—")
_SCARE_WORDS = 4
_MARK_AND_BLANKS = 4
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """A quotation within a sentence, by word positions, its marks included."""

    first: int
    after: int
    quote: Quote
    words: int

    @property
    def scare(self) -> bool:
        """Whether the marks hold a few words only."""
        return self.words <= _SCARE_WORDS


class Sentence:
    """Words `first` to `after` (exclusive) of a document, in one language."""

    __slots__ = (
        "_quote_end",
        "_quoted",
        "after",
        "first",
        "number",
        "present",
        "quotes",
        "span",
        "speech",
        "titled",
        "words",
        "zone",
    )

    def __init__(
        self,
        words: Words,
        span: Span,
        bounds: tuple[int, int],
        quotes: Sequence[QuoteWords],
        speech: Speech,
        zone: Zone,
        number: int,
    ) -> None:
        self.words, self.span, self.speech, self.zone, self.number = words, span, speech, zone, number
        self.first, self.after = bounds
        self.present = frozenset(words.words[self.first : self.after])
        self.quotes = quotes
        self._quoted = {position: quote for quote in quotes for position in range(quote.first, quote.after)}
        self._quote_end = {quote.after: quote for quote in quotes}
        self.titled = self._is_titled()

    def _is_titled(self) -> bool:
        """Whether the sentence is set like an English headline, every longer word with a capital."""
        long = [at for at in range(self.first, self.after) if self.words.ends[at] - self.words.starts[at] > 3]
        return len(long) > 1 and sum(map(self.capital, long)) >= 0.7 * len(long)

    @property
    def grammar(self) -> Grammar:
        """Function words of the sentence's language."""
        return self.speech.grammar

    def word(self, position: int) -> str:
        """The folded word at a position, empty outside the sentence."""
        return self.words.words[position] if self.first <= position < self.after else ""

    def positions_of(self, wanted: Container[str]) -> list[int]:
        """Where any of some words stands, in order."""
        words = self.words.words
        return [at for at in range(self.first, self.after) if words[at] in wanted]

    def written(self, first: int, after: int) -> str:
        """Words as they stand in the text."""
        return self.words.text[self.words.starts[first] : self.words.ends[after - 1]]

    def span_of(self, first: int, after: int) -> Span:
        """Offsets of words."""
        return Span(self.words.starts[first], self.words.ends[after - 1])

    def capital(self, position: int) -> bool:
        """Whether the word starts with a capital."""
        return self.words.text[self.words.starts[position]].isupper()

    def named(self, position: int) -> bool:
        """Whether an actor's name starts at the position."""
        return self.words.starts[position] in self.words.names

    def letters(self, position: int) -> bool:
        """Whether the position holds a word, not a sign."""
        return self.words.words[position][0].isalnum()

    def quote_at(self, position: int) -> QuoteWords | None:
        """The quotation a position lies in, one of a word or two not counted."""
        quote = self._quoted.get(position)
        return None if quote is None or quote.scare else quote

    def any_quote_at(self, position: int) -> QuoteWords | None:
        """The quotation a position lies in, however short."""
        return self._quoted.get(position)

    def quote_before(self, position: int) -> QuoteWords | None:
        """The quotation that ends just before a position."""
        return self._quote_end.get(position)

    def hyphened(self, position: int) -> bool:
        """Whether a hyphen stands just before the word ("so-called")."""
        start = self.words.starts[position]
        return start > 0 and self.words.text[start - 1] == "-"

    def dashed(self, position: int) -> bool:
        """Whether a dash that may close words said stands between the word before and the one at the position."""
        gap = self.words.text[self.words.ends[position - 1] : self.words.starts[position]]
        return position > self.first and gap.startswith((" -", " –", " —", "—")) and self.words.words[position] == ","

    def in_address(self, position: int) -> bool:
        """Whether a colon belongs to a web address ("https://")."""
        return self.words.text.startswith("//", self.words.ends[position])

    def dash_between(self, first: int, second: int) -> bool:
        """Whether a dash that opens or closes words said stands between two words."""
        gap = self.words.text[self.words.ends[first] : self.words.starts[second]]
        return gap != "-" and not _DASHES.isdisjoint(gap)

    def opened_by_dash(self, position: int) -> bool:
        """Whether a dash that may open words said stands before the word, not one that ends a dateline."""
        if position == self.first and self.words.starts[position] - self.span.start > _MARK_AND_BLANKS:
            return False
        return self.words.text[max(self.words.starts[position] - 2, 0) : self.words.starts[position]].strip() in _DASHES

    def stopped(self, position: int) -> bool:
        """Whether a period stands between the word and the next: an abbreviation, or the end."""
        end = self.words.ends[position]
        return self.words.text[end : end + 1] == "."

    def breaks(self, position: int) -> bool:
        """Whether a clause cannot run over the position: a strong sign or a dash with blanks."""
        word = self.words.words[position]
        return word in _STRONG or (position > self.first and self._dash_before(position))

    def _dash_before(self, position: int) -> bool:
        gap = self.words.text[self.words.ends[position - 1] : self.words.starts[position]]
        return (len(gap) > 1 and ("–" in gap or "—" in gap)) or " - " in gap or "--" in gap


def end_unclosed(quote: QuoteWords, words: Words, speech: Speech) -> QuoteWords:
    """A quotation whose closing mark is missing ends where ", says X" follows."""
    if quote.quote.closed:
        return quote
    known, starts = speech.cues, speech.grammar.determiners | speech.grammar.titles
    for at in range(quote.first + _SCARE_WORDS, quote.after - 2):
        if words.words[at] != "," or not any("p" in entry.frames for entry in known.get(words.words[at + 1], ())):
            continue
        if words.text[words.starts[at + 2]].isupper() or words.words[at + 2] in starts:
            return replace(quote, after=at)
    return quote


def quotes_within(quotes: Sequence[Quote], words: Words, first: int, after: int) -> Iterator[QuoteWords]:
    """Quotations of a sentence as word positions."""
    position = first
    for quote in quotes:
        while position < after and words.ends[position] <= quote.span.start:
            position += 1
        begin = position
        while position < after and words.starts[position] < quote.span.end:
            position += 1
        if begin < position:
            letters = sum(words.words[at][0].isalnum() for at in range(begin, position))
            yield QuoteWords(begin, position, quote, letters)
