"""Whose stance a cue shows, and in which voice: agent, author, subject, speaker, at last the nearest name."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.coding.clauses import Clauses, Names, Tense
from data.coding.clauses.lexicon import words_of
from data.coding.stances.authors import Authors
from data.coding.stances.cues import Cue, Use
from data.coding.stances.issues import Hit
from data.coding.stances.speech import Speech
from data.coding.stances.subjects import Found, Subjects
from data.model import Span, Stance, Statement, Voice

_THIRD_PERSON = words_of("grammar", "third_person")
_FAVOURABLE = {Stance.SUPPORTS, Stance.OPEN}
_PRESENT = {Tense.PRESENT, Tense.FUTURE, Tense.PARTICIPLE}


@dataclass(frozen=True, slots=True)
class Held:
    """The holders of a stance, in which voice, by which rule, and the words that name them."""

    actor_ids: tuple[str, ...]
    voice: Voice
    rule: str
    name: Span | None = None
    statements: tuple[Statement, ...] = ()
    reported_by: str = ""


class Holders:
    """Finds holders with the names and the speech of one text."""

    def __init__(self, clauses: Clauses, names: Names, speech: Speech) -> None:
        self._clauses = clauses
        self._names = names
        self._speech = speech
        self._subjects = Subjects(clauses, names)
        self._authors = Authors(clauses, names, self._subjects)

    def find(self, cue: Cue, hit: Hit, sentence: Span) -> Held | None:
        """Whoever the first rule names, in the voice of the speech around; none where nobody is shown to hold it."""
        speaking = self._speech.around(cue.span)
        region = self._speech.region(cue, sentence)
        found = self._find(cue, hit, region, sentence, speaking)
        if not isinstance(found, Found):
            return found
        if speaking and _THIRD_PERSON.issuperset(self._clauses.words(found.span.start, found.span.end)):
            return self._by_speaker(speaking, found.rule)
        return self._voiced(found, speaking)

    def _find(
        self, cue: Cue, hit: Hit, region: Span, sentence: Span, speaking: tuple[Statement, ...]
    ) -> Found | Held | None:
        """The rules for the cue's use."""
        if cue.use in {Use.PASSIVE, Use.PARTICIPLE}:
            stated = cue.use is Use.PASSIVE and cue.tense in _PRESENT and cue.phrase.name != "study"
            return self._authors.agent(cue, sentence) or self._by_speaker(speaking if stated else ())
        if cue.phrase.holder == "agent" and cue.use is not Use.NOUN:
            return self._authors.affected(cue, sentence) or self._subjects.of(cue, region)
        if cue.use is Use.AUTHOR:
            return self._authors.author(cue, hit, region, sentence)
        if cue.use is Use.NOUN:
            return self._of_noun(cue, hit, region, sentence, speaking)
        if cue.use is Use.PREDICATE:
            judge = self._authors.judge(cue, region)
            return judge or self._by_speaker(speaking) or self._authors.opinion(cue, sentence)
        held = self._of_verb(cue, region, speaking)
        return held or (None if speaking else self._subjects.carried(cue, sentence))

    def _of_verb(self, cue: Cue, region: Span, speaking: tuple[Statement, ...]) -> Found | Held | None:
        said = self._speech.said_with(cue)
        if said:
            return self._by_verb_of_saying(said, "speaker of the cue")
        found = None
        if not (speaking and self._speech.is_first_person(cue)):
            found = self._subjects.asker(cue, region) or self._subjects.of(cue, region)
        return found or self._by_speaker(speaking if cue.phrase.form == "verb" else ())

    def _of_noun(
        self, cue: Cue, hit: Hit, region: Span, sentence: Span, speaking: tuple[Statement, ...]
    ) -> Found | Held | None:
        if speaking and self._speech.is_object(cue, speaking[0]):
            return self._by_verb_of_saying(speaking, "subject of the verb of expressing")
        if cue.phrase.stance in _FAVOURABLE and self._authors.is_wanting(cue):
            return None
        found = self._authors.author(cue, hit, region, sentence) or self._authors.expressed(cue, region)
        if found is None and self._authors.is_caused(cue):
            found = self._authors.affected(cue, sentence)
        return found or self._by_speaker(speaking if self._speech.is_first_person(cue) else ())

    def _by_speaker(self, speaking: tuple[Statement, ...], rule: str = "speaker") -> Held | None:
        """Held by those in whose speech the cue stands; where their speech is itself reported, ascribed."""
        if not speaking:
            return None
        reported_by = speaking[0].reported_by
        voice = Voice.ATTRIBUTED if reported_by else Voice.SELF
        return Held(self._ids(speaking), voice, rule, speaking[0].speaker, speaking, reported_by)

    def _by_verb_of_saying(self, said: tuple[Statement, ...], rule: str) -> Held:
        """Held by those who say it, in the reporter's verb; in another's words, ascribed by him."""
        outer = [other for other in self._speech.around(said[0].cue or said[0].evidence) if other not in said]
        speaker, ids = said[0].speaker, self._ids(said)
        if outer and set(ids) <= set(self._ids(outer)):
            return Held(ids, Voice.SELF, rule, speaker, tuple(outer))
        reported_by = outer[0].actor_id if outer else said[0].reported_by
        return Held(ids, Voice.ATTRIBUTED if reported_by else Voice.NARRATED, rule, speaker, said, reported_by)

    def _voiced(self, found: Found, speaking: tuple[Statement, ...]) -> Held:
        if not speaking:
            return Held(found.actor_ids, Voice.NARRATED, found.rule, found.span)
        if set(found.actor_ids) <= set(self._ids(speaking)):
            return Held(found.actor_ids, Voice.SELF, found.rule, found.span, speaking)
        return Held(found.actor_ids, Voice.ATTRIBUTED, found.rule, found.span, speaking, speaking[0].actor_id)

    def _ids(self, statements: Sequence[Statement]) -> tuple[str, ...]:
        """The speakers; "both governments" are the two meant."""
        return tuple(dict.fromkeys(actor_id for one in statements for actor_id in self._names.speakers(one)))
