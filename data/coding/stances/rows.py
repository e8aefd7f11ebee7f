"""The row a cue makes: stance, holders, voice, evidence, date, and why."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Names, trim
from data.coding.stances.cues import Cue, Use
from data.coding.stances.holders import Held, Holders
from data.coding.stances.issues import Hit
from data.coding.stances.somebody import names_somebody
from data.coding.stances.speech import Speech
from data.coding.stances.verdicts import Verdict, judge
from data.model import ActorKind, DateExpression, Span, StancePosition, Voice, When

_FORCES = {ActorKind.GROUP, ActorKind.INSTITUTION}
_PARTED = 3
_DATE_REACH = 200


@dataclass(frozen=True, slots=True)
class Rows:
    """Turns a cue and the words for an issue into rows."""

    clauses: Clauses
    names: Names
    holders: Holders
    speech: Speech
    dates: Sequence[DateExpression]

    def find(self, cue: Cue, hit: Hit, sentence: Span, *, outlet: str = "") -> Iterator[StancePosition]:
        """One row for each holder; `outlet` holds what its own headline says of the issue and nobody else does."""
        region = self.speech.region(cue, sentence)
        first_person, reported = self.speech.is_first_person(cue), self.speech.is_indirect(cue)
        verdict = judge(self.clauses, cue, hit, region, first_person=first_person, reported=reported)
        if verdict is None or self.speech.is_denied(cue):
            return
        held = self.holders.find(cue, hit, sentence) or self._by_outlet(cue, hit, outlet)
        if held is None or not names_somebody(self.clauses, self.names, held.actor_ids, held.name):
            return
        evidence = self._evidence(cue, hit, held, sentence)
        when = held.statements[0].when if held.statements else When()
        when = when if when.dated else self._date(cue, sentence)
        for actor_id in self._rolled_up(cue, held):
            yield StancePosition(
                actor_id=actor_id,
                issue=hit.issue,
                stance=verdict.stance,
                voice=held.voice,
                evidence=evidence,
                statement=next(
                    (s for s in held.statements if s.actor_id == actor_id), next(iter(held.statements), None)
                ),
                reported_by=held.reported_by if held.reported_by != actor_id else "",
                hedge=verdict.hedge,
                when=when,
                rule=f"{cue.phrase.name}, {held.rule}",
                why=self._why(cue, hit, held, verdict, actor_id),
            )

    def _by_outlet(self, cue: Cue, hit: Hit, outlet: str) -> Held | None:
        """A headline's own judgement ("The dam: a mistake")."""
        if not outlet or cue.use is not Use.PREDICATE or hit.anaphor or cue.span.start < hit.span.end:
            return None
        between = self.clauses.text[hit.span.end : cue.span.start]
        return Held((outlet,), Voice.SELF, "the outlet's headline") if ":" in between else None

    def _rolled_up(self, cue: Cue, held: Held) -> tuple[str, ...]:
        """A force that carries out a measure shows the line of its government."""
        if cue.phrase.form != "act" or held.voice is not Voice.NARRATED:
            return held.actor_ids
        return tuple(dict.fromkeys(self._government(actor_id) for actor_id in held.actor_ids))

    def _government(self, actor_id: str) -> str:
        if self.names.kind_of(actor_id) not in _FORCES:
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
        near = [(self._parted(cue.span, date.span), date.span, date.when) for date in self._dates_in(sentence, cue)]
        cost, _, when = min(near, key=lambda costed: costed[:2], default=(_PARTED, sentence, When()))
        return when if cost < _PARTED else When()

    def _dates_in(self, sentence: Span, cue: Cue) -> Sequence[DateExpression]:
        start, end = max(sentence.start, cue.span.start - _DATE_REACH), min(sentence.end, cue.span.end + _DATE_REACH)
        first = bisect_left(self.dates, start, key=lambda date: date.span.start)
        last = bisect_left(self.dates, end, key=lambda date: date.span.start)
        return [date for date in self.dates[first:last] if date.when.dated]

    def _parted(self, one: Span, other: Span) -> int:
        first, second = sorted((one, other))
        return self.clauses.cost(first.end, second.start) if first.end <= second.start else 0

    def _why(self, cue: Cue, hit: Hit, held: Held, verdict: Verdict, actor_id: str) -> str:
        text = self.clauses.text
        about = f"{hit.issue} by “{hit.span.of(text)}”" + (" (anaphor)" if hit.anaphor else "")
        name = f" “{held.name.of(text)}”" if held.name is not None else ""
        rolled = f", for its government {actor_id}" if actor_id not in held.actor_ids else ""
        return f"{'; '.join(verdict.steps)}; {about}; {held.rule}{name}{rolled}"
