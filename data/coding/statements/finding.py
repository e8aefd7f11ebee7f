"""All statements of a document: sentence by sentence, then carried over sentences and paragraphs."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.coding.actors.naming import UNNAMED
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.joining import go_on
from data.coding.statements.lexicon import compile_speech
from data.coding.statements.reading import read_sentences
from data.coding.statements.rows.building import as_statements
from data.coding.statements.rows.row import Row
from data.coding.statements.rules.asked import find_asked
from data.coding.statements.rules.attributed import Attribution
from data.coding.statements.rules.attribution import attribute
from data.coding.statements.rules.heads import ANSWER, attribute_after_colon, attribute_head
from data.coding.statements.rules.interviews import find_answers, find_interviewee
from data.coding.statements.rules.sources import attribute_sources
from data.coding.statements.speakers import Resolver, Speaker
from data.model import Codebook, DateExpression, FoundActor, Language, Mention, Published, Span, Statement, Zone, Zoned

_LISTS = {Zone.HEADLINE, Zone.RELATED}
_UNDATED = Published()


def find_statements(
    text: str,
    codebook: Codebook,
    *,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    dates: Sequence[DateExpression] = (),
    published: Published = _UNDATED,
    language: Language = Language.UND,
) -> tuple[tuple[Statement, ...], tuple[FoundActor, ...]]:
    """Statements in order of their evidence, and the speakers among them whom the codebook does not list."""
    speech = compile_speech(codebook)
    titles = speech[Language.ES].grammar.titles | speech[Language.EN].grammar.titles
    resolver = Resolver(text, codebook, mentions, sentences, published, titles)
    read = read_sentences(text, sentences, zones=zones, mentions=mentions, speech=speech, language=language)
    answers = find_answers(text, zones)
    if answers:
        resolver.note_interviewee(find_interviewee(text, zones, titles))
    rows = _code(read, mentions, resolver, answers)
    for row in rows:
        row.speaker = replace(row.speaker, actor_ids=tuple(map(resolver.found.fuller, row.speaker.actor_ids)))
    statements = as_statements(text, rows, dates, published)
    used = {statement.actor_id for statement in statements} | {statement.reported_by for statement in statements}
    return statements, tuple(resolver.found[actor] for actor in sorted(used) if actor in resolver.found)


def _code(
    sentences: Iterable[Sentence], mentions: Sequence[Mention], resolver: Resolver, answers: Sequence[Span]
) -> list[Row]:
    """Rows of all sentences; who spoke is forgotten at a heading and where the zone changes."""
    rows: list[Row] = []
    waiting: Row | None = None
    zone: Zone | None = None
    ends = frozenset(mention.span.end for mention in mentions)
    ahead = deque(answers)
    for sentence in sentences:
        here = Zone.BODY if sentence.zone is Zone.LEDE else sentence.zone
        if here != zone or here in _LISTS:
            zone, resolver.since = here, sentence.span.start
        while ahead and ahead[0].end <= sentence.span.start:
            ahead.popleft()
        if ahead and ahead[0].start <= sentence.span.start:
            rows.append(_answer(sentence, ahead.popleft(), resolver))
        found = _find_attributions(sentence, ends, spoken=resolver.carried() is not None)
        if found:
            fresh = _resolve(sentence, found, resolver)
            rows.extend(fresh)
            waiting = fresh[-1] if fresh[-1].ends_open() else None
        else:
            waiting = go_on(sentence, waiting)
        asked = find_asked(sentence)
        if asked is not None:
            resolver.speaks(sentence.span.start, resolver.resolve(sentence, asked))
    return [row for row in rows if row.parts]


def _answer(sentence: Sentence, answer: Span, resolver: Resolver) -> Row:
    """A whole paragraph as the answer of the one interviewed; `sentence` is its first."""
    words = sentence.words
    part = bisect_left(words.starts, answer.start), bisect_left(words.starts, answer.end)
    speaker = resolver.interviewed()
    resolver.speaks(sentence.span.start, speaker)
    return Row(sentence, Attribution(sentence, (part,), None, None, ANSWER), speaker)


def _find_attributions(sentence: Sentence, ends: frozenset[int], *, spoken: bool) -> list[Attribution]:
    """Those by verb, by source, and of headlines and transcripts by colon; `spoken` tells that someone spoke before."""
    found = attribute(sentence)
    covered = [item.cue for item in found]
    words = range(sentence.first, sentence.after) if ends else ()
    after_names = frozenset(at + 1 for at in words if sentence.words.ends[at] in ends)
    found.extend(_within(item, found) for item in attribute_sources(sentence, after_names) if item.cue not in covered)
    if found and sentence.zone not in _LISTS:
        return found
    head = attribute_head(sentence, named=sentence.named(sentence.first))
    if head is None and not found and spoken and sentence.zone not in _LISTS:
        head = attribute_after_colon(sentence)
    return [*filter(_is_quoted, found), head] if head is not None else found


def _within(item: Attribution, others: Sequence[Attribution]) -> Attribution:
    """A source named inside what another says ("Rey noted that, according to Soto, ...") is the source of that."""
    for other in others:
        for first, after in other.parts:
            if item.cue is not None and first <= item.cue[0] < after:
                clipped = ((max(first, begin), min(after, end)) for begin, end in item.parts)
                return replace(item, parts=tuple(part for part in clipped if part[0] < part[1]) or item.parts)
    return item


def _is_quoted(item: Attribution) -> bool:
    return any(item.sentence.quote_at(first) for first, _ in item.parts)


def _resolve(sentence: Sentence, found: Sequence[Attribution], resolver: Resolver) -> list[Row]:
    rows: list[Row] = []
    for attribution in found:
        speaker = _speaker(sentence, attribution, rows, resolver)
        rows.append(Row(sentence, attribution, speaker))
        cue = attribution.cue[0] if attribution.cue else sentence.first
        resolver.speaks(sentence.words.starts[cue], speaker)
    return rows


def _speaker(sentence: Sentence, attribution: Attribution, rows: Sequence[Row], resolver: Resolver) -> Speaker:
    if attribution.speaker is not None:
        return resolver.resolve(sentence, attribution.speaker)
    if attribution.same_speaker and rows:
        before = rows[-1].speaker
        return Speaker(before.actor_ids, before.span, "the same subject as the cue before")
    if attribution.rule == ANSWER:
        return resolver.interviewed()
    return resolver.carried() or Speaker((UNNAMED,), None, "elided, and nobody to carry")
