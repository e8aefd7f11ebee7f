"""What happens, as an article reports it: told, announced, thought possible or denied, now and then on a wrong day."""

from datetime import timedelta

from data.model import Event, Status, When
from tests.benchmarks.corpora.affair import Occurrence
from tests.benchmarks.corpora.draft import RULE, Draft
from tests.benchmarks.corpora.writing import Phrase


def event(draft: Draft) -> None:
    happened = draft.affair.pick(draft.chance, draft.published)
    off = (happened.day - draft.published).days
    if off > 0:
        status = Status.SCHEDULED if draft.chance.random() < 0.7 else Status.HYPOTHETICAL
    else:
        status = Status.DENIED if draft.chance.random() < 0.05 else Status.HAPPENED
    tell(draft, happened, status)


def tell(draft: Draft, happened: Occurrence, status: Status) -> None:
    """The occurrence as reported: in three of a hundred reports on the wrong day."""
    day = happened.day
    if draft.chance.random() < 0.03 and day < draft.published:
        day -= timedelta(days=draft.chance.randint(1, 3))
    template = draft.one_of("event", happened.kind, status)
    words, when = draft.when(day) if "{when}" in template.lower() else (Phrase(" "), When())
    people = draft.affair.cast.people
    first, second = draft.named(people[happened.first]), None
    phrases = {"a": first.phrase, "place": Phrase(happened.place), "when": words}
    if "{b}" in template:
        second = draft.named(people[happened.second])
        phrases["b"] = second.phrase
    told, spans = draft.writing.fill(template, phrases)
    draft.writing.add(".")
    expression = draft.dated(spans["when"], when) if "when" in spans else None
    draft.events.append(
        Event(
            happened.kind, draft.writing.since(told), status,
            (first.actor_id, second.actor_id) if second else (first.actor_id,),
            told, happened.place, when, expression, happened.id, rule=RULE,
        )
    )  # fmt: skip
