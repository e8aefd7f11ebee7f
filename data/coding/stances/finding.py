"""Stances of a document: every cue that governs words for an issue and has a holder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.coding.clauses import Clauses, Names, Tense, find_clauses, find_names, trim
from data.coding.stances.cues import Cue, Use, find_agent, find_cues
from data.coding.stances.holders import Held, Holders
from data.coding.stances.issues import Hit, find_hits
from data.coding.stances.lexicon import CuePhrase, compile_cues
from data.coding.stances.links import Links
from data.coding.stances.merging import merge_stances
from data.coding.stances.verdicts import Verdict, judge
from data.model import (
    ActorKind,
    Codebook,
    DateExpression,
    Mention,
    Published,
    Span,
    Stance,
    StancePosition,
    Statement,
    Voice,
    When,
    Zone,
    Zoned,
)

_SILENT = {Zone.FOOTER, Zone.CAPTION}
_AUTHOR = CuePhrase("author's idea", Stance.SUPPORTS, None, "author")


def find_stances(
    text: str,
    codebook: Codebook,
    *,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    dates: Sequence[DateExpression] = (),
    published: Published = Published(),
    source: str = "",
) -> tuple[StancePosition, ...]:
    """Stances on the codebook's issues in order of position; the same one told twice is one row with further passages."""
    clauses = find_clauses(text, sentences)
    hits = find_hits(clauses, sentences, codebook)
    if not hits:
        return ()
    cues = sorted([*find_cues(clauses, compile_cues(codebook)), *_author_cues(clauses, codebook)], key=lambda cue: cue.span)
    names = find_names(clauses, codebook, mentions, statements)
    finder = _Finder(clauses, names, Holders(clauses, names, statements), dates)
    links = Links(clauses, sentences, cues, hits)
    own = {(cue.span, cue.phrase.issue) for cue in cues if cue.phrase.issue}
    found: list[StancePosition] = []
    for number, sentence, cue in _located(cues, sentences, zones):
        for hit in links.find(cue, sentence, number):
            if cue.phrase.issue or (cue.span, hit.issue) not in own:
                found.extend(finder.find(cue, hit, sentence))
    return merge_stances(found)


def _author_cues(clauses: Clauses, codebook: Codebook) -> Iterator[Cue]:
    """Nouns that count for their author: general ones on every issue, the codebook's on theirs."""
    for match in compile_cues(codebook).author_nouns.find(clauses.text):
        phrase = _AUTHOR if not match.payload else replace(_AUTHOR, issue=match.payload)
        yield Cue(match.span, phrase, Use.AUTHOR, Tense.PRESENT, clauses.word_at(match.span.start),
                  find_agent(clauses, clauses.word_at(match.span.end - 1)))


def _located(
    cues: Sequence[Cue], sentences: Sequence[Span], zones: Sequence[Zoned]
) -> Iterator[tuple[int, Span, Cue]]:
    """Each cue with its sentence, captions and footers left out."""
    silent = [zoned.span for zoned in zones if zoned.zone in _SILENT]
    at = 0
    for cue in cues:
        while at < len(sentences) and sentences[at].end <= cue.span.start:
            at += 1
        if at == len(sentences):
            return
        if sentences[at].covers(cue.span) and not any(span.covers(cue.span) for span in silent):
            yield at, sentences[at], cue


@dataclass(frozen=True, slots=True)
class _Finder:
    """Turns a cue and the words for an issue into rows."""

    clauses: Clauses
    names: Names
    holders: Holders
    dates: Sequence[DateExpression]

    def find(self, cue: Cue, hit: Hit, sentence: Span) -> Iterator[StancePosition]:
        region = self.holders.region(cue, sentence)
        verdict = judge(self.clauses, cue, hit, region, first_person=self.holders.is_first_person(cue))
        held = self.holders.find(cue, hit, sentence) if verdict else None
        if verdict is None or held is None:
            return
        evidence = self._evidence(cue, hit, held, sentence)
        when = held.statements[0].when if held.statements else When()
        if not when.dated:
            when = self._date(cue, sentence)
        for actor_id in self._rolled_up(cue, held):
            statement = next((s for s in held.statements if s.actor_id == actor_id), next(iter(held.statements), None))
            yield StancePosition(
                actor_id, hit.issue, verdict.stance, held.voice, evidence, statement,
                held.reported_by if held.reported_by != actor_id else "", verdict.hedge, when,
                rule=f"{cue.phrase.name}, {held.rule}", why=self._why(cue, hit, held, verdict, actor_id),
            )

    def _rolled_up(self, cue: Cue, held: Held) -> tuple[str, ...]:
        """A force that carries out a measure shows the line of its government."""
        if cue.phrase.form != "act" or held.voice is not Voice.NARRATED:
            return held.actor_ids
        return tuple(dict.fromkeys(self._government(actor_id) for actor_id in held.actor_ids))

    def _government(self, actor_id: str) -> str:
        if self.names.kind_of(actor_id) not in {ActorKind.GROUP, ActorKind.INSTITUTION}:
            return actor_id
        return self.names.membership_of(actor_id) or actor_id

    def _evidence(self, cue: Cue, hit: Hit, held: Held, sentence: Span) -> Span:
        """From the clause of the first of holder, cue and issue to that of the last, within the sentence."""
        spans = [span for span in (cue.span, hit.span, held.name) if span is not None and sentence.covers(span)]
        start = self.clauses.clause(min(span.start for span in spans), sentence).start
        last = max(spans, key=lambda span: span.end)
        end = max(self.clauses.clause(last.start, sentence).end, last.end)
        return trim(self.clauses.text, Span(start, end))

    def _date(self, cue: Cue, sentence: Span) -> When:
        """The dated expression nearest to the cue in its sentence, no clause between."""
        near = [date for date in self.dates if sentence.covers(date.span) and date.when.dated]
        costed = sorted((self._parted(cue.span, date.span), date.span, date.when) for date in near) if near else []
        return costed[0][2] if costed and costed[0][0] <= 2 else When()

    def _parted(self, one: Span, other: Span) -> int:
        first, second = sorted((one, other))
        return self.clauses.cost(first.end, second.start) if first.end <= second.start else 0

    def _why(self, cue: Cue, hit: Hit, held: Held, verdict: Verdict, actor_id: str) -> str:
        text = self.clauses.text
        about = f"{hit.issue} by “{hit.span.of(text)}”" + (" (anaphor)" if hit.anaphor else "")
        name = f" “{held.name.of(text)}”" if held.name is not None else ""
        rolled = f", for its government {actor_id}" if actor_id not in held.actor_ids else ""
        return f"{'; '.join(verdict.steps)}; {about}; {held.rule}{name}{rolled}"
