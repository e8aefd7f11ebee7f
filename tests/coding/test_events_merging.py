"""Events: one occurrence in one document is one event with several passages. Every text is invented."""

import pytest

from tests.coding.invented_affair import events_of

SAME = [
    # told again with its date
    "Vidal visited Puerto Viejo on Monday. The mayor visited the harbour of Puerto Viejo on Monday morning.",
    "Vidal visitó Puerto Viejo el lunes. El lunes, la alcaldesa visitó el muelle de Puerto Viejo.",
    # only referred to
    "Vidal visited Puerto Viejo on Monday. During the visit it rained.",
    "Vidal visitó Puerto Viejo el lunes. Durante la visita llovió.",
    "Vidal y Rey se reunieron ayer. La reunión duró dos horas.",
    "Vidal and Rey met yesterday. The meeting lasted two hours.",
    # headline and lede
    "Vidal visita Puerto Viejo\n\nMarta Vidal visitó ayer Puerto Viejo.",
    "Vidal visits Puerto Viejo\n\nMarta Vidal visited Puerto Viejo yesterday.",
]


@pytest.mark.parametrize("text", SAME)
def test_the_same_occurrence_is_one_event(text: str) -> None:
    (event,) = events_of(text)
    assert all(span.of(text) for span in event.further)


APART = [
    # other days
    "Vidal visited Puerto Viejo on Monday. She visited Puerto Viejo on May 5 as well, said Vidal.",
    "Vidal visitó Puerto Viejo el 5 de mayo. Vidal visitó Puerto Viejo el 12 de mayo.",
    # other places
    "Vidal visitó Puerto Viejo. Vidal visitó Monteluz.",
    "Vidal visited Puerto Viejo. Vidal visited Monteluz.",
    # other people
    "Vidal met Rey on Monday. Soto met the traders on Monday.",
    "Vidal se reunió con Rey el lunes. Soto se reunió el lunes con la asociación de comerciantes.",
    # what is denied is not what happened
    "Vidal visited Puerto Viejo on Monday. Vidal did not visit Puerto Viejo on Monday, Rey said.",
]


@pytest.mark.parametrize("text", APART)
def test_other_occurrences_stay_apart(text: str) -> None:
    assert len(events_of(text)) == 2


def test_the_joined_event_has_the_more_precise_date_and_all_actors() -> None:
    text = "Vidal visited Puerto Viejo in May. Vidal and Soto visited Puerto Viejo on May 5."
    (event,) = events_of(text)
    assert (event.when.start, set(event.actor_ids)) == (event.when.end, {"vidal", "soto"})


def test_what_only_refers_back_to_nothing_is_no_event() -> None:
    assert events_of("The visit pleased Rey.") == ()


RELATED = "Vidal se reunió ayer con Rey.\n\nRelacionados\n\n{}\n\nHace 2 semanas\n\nEl río crece en el valle\n\nHace 3 semanas\n"


@pytest.mark.parametrize(
    ("headline", "count"),
    [("Vidal visita Puerto Viejo", 2), ("Soto y los comerciantes, una amistad", 1)],
)
def test_related_headlines_count_only_where_they_assert_an_event(headline: str, count: int) -> None:
    assert len(events_of(RELATED.format(headline))) == count


def test_a_related_headline_is_dated_by_its_age() -> None:
    visit = next(
        event for event in events_of(RELATED.format("Vidal visita Puerto Viejo")) if event.event_type == "visit"
    )
    assert visit.date is not None
    assert visit.when.dated


MISSES = [
    # one occurrence told by two types of the codebook
    "Vidal travelled to Puerto Viejo on Monday. On Monday she met Rey in Puerto Viejo, said Vidal.",
    # the same meeting by another of those who were there
    "Vidal met Rey on Monday. The Costamar delegation was received at the town hall on Monday; Rey met the press.",
]


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize("text", MISSES)
def test_known_misses_of_merging(text: str) -> None:
    assert len(events_of(text)) == 1
