"""From attributions in words to statements in offsets: mode, nesting, reasons."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.coding.statements.rows.dating import find_when
from data.coding.statements.rows.row import WHOLE, Row, cue_of, find_evidence, find_parts
from data.coding.statements.rows.venues import find_venue
from data.coding.text import find_quotes, fold
from data.model import DateExpression, Mode, Published, Span, Statement

_DIRECT_SHARE = 0.9
_MIXED_SHARE = 0.2
_MIXED_BLANKS = 3
_NEIGHBOURS = 8


@dataclass(frozen=True, slots=True)
class _Spanned:
    """A row with the offsets of what is said."""

    row: Row
    parts: tuple[Span, ...]

    @property
    def content(self) -> Span:
        """From the first to the last word said."""
        return Span(self.parts[0].start, self.parts[-1].end)


def as_statements(
    text: str, rows: Sequence[Row], dates: Sequence[DateExpression], published: Published
) -> tuple[Statement, ...]:
    """One statement for each speaker of each row, in order of evidence."""
    spanned = [_Spanned(row, parts) for row in rows if (parts := find_parts(text, row))]
    statements = _once(text, _each(text, spanned, dates, published))
    return tuple(sorted(statements, key=lambda one: (one.evidence, one.content, one.actor_id)))


def _once(text: str, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The same words of the same actor told twice (headline and lede) are one statement with a further passage."""
    told: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    folded = fold(text)
    for statement in statements:
        told[statement.actor_id, statement.content.of(folded)].append(statement)
    for first, *again in told.values():
        further = tuple(other.evidence for other in again if other.evidence != first.evidence)
        yield replace(first, further=further) if further else first


def _each(
    text: str, spanned: Sequence[_Spanned], dates: Sequence[DateExpression], published: Published
) -> Iterator[Statement]:
    quotes = [quote.span for quote in find_quotes(text)]
    for number, one in enumerate(spanned):
        row, near = one.row, spanned[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS]
        beside = [other for other in near if other.row.sentence is row.sentence]
        statement = Statement(
            actor_id="",
            evidence=find_evidence(text, row, one.content),
            content=one.content,
            mode=Mode.DIRECT if row.attribution.rule in WHOLE else _find_mode(text, one.parts, quotes),
            speaker=row.speaker.span,
            cue=cue_of(row),
            content_parts=one.parts if len(one.parts) > 1 else (),
            venue=find_venue(row.sentence, row.parts, row.attribution.cue),
            when=find_when(row, [part for other in beside for part in other.parts], dates, published),
            rule=row.attribution.rule,
            why=_explain(text, row),
        )
        reporter = _find_reporter(one, beside)
        for actor in row.speaker.actor_ids:
            yield replace(statement, actor_id=actor, reported_by=reporter if reporter != actor else "")


def _find_mode(text: str, parts: Sequence[Span], quotes: Sequence[Span]) -> Mode:
    """Direct where marks hold nearly all, mixed where they hold several words or a fifth, else indirect."""
    total = sum(part.end - part.start for part in parts)
    inside = longest = 0
    for part in parts:
        at = bisect_right(quotes, part.start, key=lambda quote: quote.end)
        while at < len(quotes) and quotes[at].start < part.end:
            start, end = max(quotes[at].start, part.start), min(quotes[at].end, part.end)
            inside += end - start
            longest = max(longest, text.count(" ", start, end))
            at += 1
    if inside >= _DIRECT_SHARE * total:
        return Mode.DIRECT
    return Mode.MIXED if longest >= _MIXED_BLANKS or inside >= _MIXED_SHARE * total else Mode.INDIRECT


def _find_reporter(one: _Spanned, beside: Sequence[_Spanned]) -> str:
    """Who reports this statement: the speaker of the shortest words that hold its cue."""
    cue = cue_of(one.row)
    length = one.content.end - one.content.start
    holders = [
        (part.end - part.start, other.row.speaker.actor_ids[0])
        for other in beside
        if cue is not None and other is not one and other.row.speaker.actor_ids != one.row.speaker.actor_ids
        for part in other.parts
        if part.covers(cue) and part.end - part.start > length
    ]
    return min(holders)[1] if holders else ""


def _explain(text: str, row: Row) -> str:
    cue = cue_of(row)
    said = f"cue “{cue.of(text)}”" if cue else "no cue"
    return f"{row.attribution.rule}: {said}; speaker {row.speaker.how}"
