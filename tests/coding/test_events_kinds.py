"""Events: which words tell of one, its status, date, place and actors. Every sentence is invented.

Published on Wednesday 14 May 2031.
"""

from dataclasses import replace
from datetime import date

import pytest

from data.model import EventType, Phrases, Status
from tests.coding.invented_affair import BOOK, code, events_of

TYPES = [
    ("Vidal se reunió con Rey.", ["meeting"]),
    ("Vidal visitó Puerto Viejo.", ["visit"]),
    ("El sindicato minero fue a la huelga.", ["strike"]),
    ("El gobierno municipal firmó el convenio con el gobierno de Costamar.", ["agreement"]),
    ("Vidal y Rey sostuvieron una reunión en Puerto Viejo.", ["meeting"]),
    ("Tras la visita de Vidal, Rey se reunió con Soto.", ["visit", "meeting"]),
    ("Vidal viajó a Puerto Viejo para reunirse con Rey.", ["visit"]),
    ("La huelga del sindicato minero comenzó el lunes.", ["strike"]),
    ("Vidal met Rey.", ["meeting"]),
    ("Vidal visited Puerto Viejo.", ["visit"]),
    ("The traders went on strike.", ["strike"]),
    ("The municipal government signed the accord with the Costamar government.", ["agreement"]),
    ("Vidal and Rey held a meeting in Puerto Viejo.", ["meeting"]),
    ("After the visit of Vidal, Rey met Soto.", ["visit", "meeting"]),
    ("Vidal travelled to Puerto Viejo to meet Rey.", ["visit"]),
    ("The strike of the traders began on Monday.", ["strike"]),
    ("Vidal visited Puerto Viejo on Monday, where she met Rey.", ["visit"]),
    ("Vidal visitó Puerto Viejo el lunes, donde se reunió con Rey.", ["visit"]),
    ("Vidal visited Puerto Viejo on Monday, while Soto met the traders on Tuesday.", ["visit", "meeting"]),
    ("Two people were arrested by the Costamar Army on Friday.", ["arrest"]),
    # "and that" leads to a further event; an announcement is no event beside what it announces
    ("Soto recordó que Vidal visitó Puerto Viejo y que Rey firmó el convenio.", ["visit", "agreement"]),
    ("Soto recalled that Vidal visited Puerto Viejo and that Rey signed the accord.", ["visit", "agreement"]),
    # "after" and an infinitive or a gerund tell of what happened, "due to" of what is to come
    ("Soto cantó tras reunirse con Rey.", ["meeting"]),
    ("Vidal and Rey are due to meet on May 20.", ["meeting"]),
    # told with its day, an event needs no actor of the codebook
    ("El convenio fue firmado el lunes.", ["agreement"]),
    ("The accord was signed on Monday.", ["agreement"]),
    # words of a type that tell of no event
    ("Vidal admires strike leaders.", []),
    ("Rey habla mucho de huelga.", []),
    ("The newly signed accord pleases Rey.", []),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_the_codebooks_words_tell_of_events(text: str, types: list[str]) -> None:
    assert [event.event_type for event in events_of(text)] == types


FORMS = [
    # a verb listed in one form counts in the others
    ("Vidal se había reunido con Rey.", "se reunió"),
    ("Vidal y Rey se reunirán.", "se reunió"),
    ("Vidal quiere reunirse con Rey.", "se reunió"),
    ("Vidal y Rey se han reunido.", "reunirse"),
    ("Vidal ha sostenido una reunión con Rey.", "sostuvo una reunión"),
    ("Vidal sostendrá una reunión con Rey.", "sostuvo una reunión"),
    ("Vidal había propuesto una cita a Rey.", "propuso"),
    ("Vidal cruzaba el río.", "cruzar"),
]


@pytest.mark.parametrize(("text", "listed"), FORMS)
def test_a_spanish_verb_counts_in_all_its_forms(text: str, listed: str) -> None:
    kind = EventType("deed", "Deed", Phrases((listed,)))
    assert [event.event_type for event in code(text, book=replace(BOOK, event_types=(kind,)))[1]] == ["deed"]


@pytest.mark.parametrize("text", ["Vidal phoned Rey.", "Vidal phones Rey.", "Vidal will phone Rey."])
def test_an_english_verb_counts_in_all_its_forms(text: str) -> None:
    kind = EventType("call", "Call", Phrases((), ("phone",)))
    assert [event.event_type for event in code(text, book=replace(BOOK, event_types=(kind,)))[1]] == ["call"]


NOTICES = (
    EventType(
        "notice",
        "Notice",
        Phrases(("anunció", "propuso"), ("announced", "proposed")),
        Phrases(("propuesta",), ("proposal",)),
    ),
    EventType("visit", "Visit", Phrases(("visitó",), ("visited", "will visit"))),
)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Vidal anunció que Rey visitará Puerto Viejo.", ["visit"]),
        ("Vidal announced that Rey will visit Puerto Viejo.", ["visit"]),
        ("Vidal anunció medidas.", ["notice"]),
        # a proposal is no act unless somebody brings it forward or a day is told
        ("La propuesta de Vidal gustó a Rey.", []),
        ("Vidal's proposal pleased Rey.", []),
        ("Vidal presentó la propuesta.", ["notice"]),
        ("Vidal presented the proposal.", ["notice"]),
    ],
)
def test_announcements_and_ideas_are_events_only_by_themselves(text: str, types: list[str]) -> None:
    assert [event.event_type for event in code(text, book=replace(BOOK, event_types=NOTICES))[1]] == types


def test_a_form_that_a_list_has_for_a_noun_is_that_noun() -> None:
    kinds = (
        EventType("proposing", "Proposing", Phrases(("propuso",))),
        EventType("feast", "Feast", Phrases((), ()), Phrases(("propuesta",))),
    )
    (event,) = code("Vidal presentó ayer su propuesta.", book=replace(BOOK, event_types=kinds))[1]
    assert event.event_type == "feast"


STATUS = [
    ("Vidal visitó Puerto Viejo.", Status.HAPPENED),
    ("Vidal ha visitado Puerto Viejo.", Status.HAPPENED),
    ("Vidal visitará Puerto Viejo el 20 de mayo.", Status.SCHEDULED),
    ("Vidal visitará Puerto Viejo.", Status.ANNOUNCED),
    ("Vidal anunció que visitará Puerto Viejo.", Status.ANNOUNCED),
    ("Vidal planea visitar Puerto Viejo.", Status.ANNOUNCED),
    ("Vidal podría visitar Puerto Viejo.", Status.HYPOTHETICAL),
    ("Vidal visitaría Puerto Viejo.", Status.HYPOTHETICAL),
    ("Vidal no visitó Puerto Viejo.", Status.DENIED),
    ("Vidal negó que visitara Puerto Viejo.", Status.DENIED),
    ("Vidal se negó a visitar Puerto Viejo.", Status.DENIED),
    ("La visita de Vidal está prevista para el 20 de mayo.", Status.SCHEDULED),
    ("Vidal visited Puerto Viejo.", Status.HAPPENED),
    ("Vidal has visited Puerto Viejo.", Status.HAPPENED),
    ("Vidal will visit Puerto Viejo on May 20.", Status.SCHEDULED),
    ("Vidal will visit Puerto Viejo.", Status.ANNOUNCED),
    ("Vidal announced that she will visit Puerto Viejo.", Status.ANNOUNCED),
    ("Vidal plans to visit Puerto Viejo.", Status.ANNOUNCED),
    ("Vidal could visit Puerto Viejo.", Status.HYPOTHETICAL),
    ("Vidal would visit Puerto Viejo.", Status.HYPOTHETICAL),
    ("Vidal did not visit Puerto Viejo.", Status.DENIED),
    ("Vidal denied that she visited Puerto Viejo.", Status.DENIED),
    ("Vidal refused to visit Puerto Viejo.", Status.DENIED),
    ("The visit of Vidal is scheduled for May 20.", Status.SCHEDULED),
    ("Vidal visits Puerto Viejo on May 20.", Status.SCHEDULED),
    ("In May Vidal visited Puerto Viejo.", Status.HAPPENED),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_tense_and_words_give_the_status(text: str, status: Status) -> None:
    assert [event.status for event in events_of(text)] == [status]


DATES = [
    ("Vidal visitó Puerto Viejo el lunes.", date(2031, 5, 12)),
    ("El lunes, Vidal visitó Puerto Viejo.", date(2031, 5, 12)),
    ("Ayer, tras varias horas de viaje en coche, Vidal se reunió con Rey.", date(2031, 5, 13)),
    ("Vidal visitó Puerto Viejo el 5 de mayo, después de que Soto se fuera.", date(2031, 5, 5)),
    ("Vidal visited Puerto Viejo on Monday.", date(2031, 5, 12)),
    ("On Monday, Vidal visited Puerto Viejo.", date(2031, 5, 12)),
    ("On May 5, Vidal – mayor of a small town – met Rey.", date(2031, 5, 5)),
    ("The mine closed on May 2, when the traders went on strike.", date(2031, 5, 2)),
    ("Vidal, who was born in 1970, met Rey yesterday.", date(2031, 5, 13)),
]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_the_nearest_date_of_the_clause_dates_the_event(text: str, day: date) -> None:
    (event,) = events_of(text)
    assert event.when.start == day
    assert event.date is not None
    assert event.date.when == event.when


UNDATED = [
    "Vidal met Rey. The mine opens on May 20.",
    "Vidal se reunió con Rey. La mina abre el 20 de mayo.",
    "Vidal met Rey in recent weeks.",
]


@pytest.mark.parametrize("text", UNDATED)
def test_a_date_of_another_clause_dates_nothing(text: str) -> None:
    assert not events_of(text)[0].when.dated


def test_basis_and_precision_are_those_of_the_expression() -> None:
    (event,) = events_of("Vidal visitó Puerto Viejo el lunes.")
    assert event.date is not None
    assert (event.when.basis, event.when.precision) == (event.date.when.basis, event.date.when.precision)


ACTORS = [
    ("Vidal se reunió con Rey y Soto.", {"vidal", "rey", "soto"}),
    ("Monteluz y Costamar firmaron un acuerdo.", {"town", "coast"}),
    ("Monteluz and Costamar signed an agreement.", {"town", "coast"}),
    ("El acuerdo entre Monteluz y Costamar se firmó el lunes.", {"town", "coast"}),
    ("Vidal visitó Costamar.", {"vidal"}),
    ("Vidal visited Costamar.", {"vidal"}),
    ("Vidal llegó tarde. La alcaldesa se reunió con Rey.", {"vidal", "rey"}),
    ("The mayor of Monteluz met Rey.", {"vidal", "rey"}),
]


@pytest.mark.parametrize(("text", "actors"), ACTORS)
def test_mentions_take_part_and_metonyms_only_where_they_act(text: str, actors: set[str]) -> None:
    assert set(events_of(text)[0].actor_ids) == actors


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Vidal se reunió con Rey en Puerto Viejo.", "Puerto Viejo"),
        ("Vidal met Rey in Puerto Viejo.", "Puerto Viejo"),
        ("Vidal visitó Costamar.", "Costamar"),
        ("Vidal met Rey.", ""),
    ],
)
def test_the_place_follows_a_preposition_or_the_verb(text: str, place: str) -> None:
    assert events_of(text)[0].place == place


def test_an_event_needs_the_actors_of_its_type() -> None:
    wanting = tuple(replace(kind, min_actors=2) for kind in BOOK.event_types)
    assert code("Vidal se reunió con los vecinos.", book=replace(BOOK, event_types=wanting))[1] == ()


def test_a_type_that_wants_no_actor_takes_unnamed_ones() -> None:
    wanting = tuple(replace(kind, min_actors=0) for kind in BOOK.event_types)
    (event,) = code("Unos vecinos fueron detenidos el lunes.", book=replace(BOOK, event_types=wanting))[1]
    assert event.event_type == "arrest"
    assert event.actor_ids == ()


def test_the_summary_is_short_and_in_the_documents_own_words() -> None:
    text = "por la tarde,   Vidal se  reunió con Rey."
    (event,) = events_of(text)
    assert event.summary == "Por la tarde, Vidal se reunió con Rey"


def test_evidence_is_the_clause_that_asserts_the_event() -> None:
    text = "Soto cantó, y Vidal se reunió con Rey el lunes, mientras llovía en el valle."
    (event,) = events_of(text)
    assert event.evidence.of(text) == "Vidal se reunió con Rey el lunes"


def test_every_event_says_which_rule_and_why() -> None:
    (event,) = events_of("Vidal no visitó Puerto Viejo.")
    assert event.rule == "verb"
    assert event.why == "verb “visitó” of visit; negated by “no”; no date in its clause"


def test_without_event_types_there_are_no_events() -> None:
    assert code("Vidal se reunió con Rey.", book=replace(BOOK, event_types=()))[1] == ()
