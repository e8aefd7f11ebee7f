"""The whole coding of a document: one pure function. Every text is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.coding.document import code_document
from data.model import Codebook, Document, Given, Language, Source, Translated
from tests.coding.speech import CODEBOOK

PAGE = (
    "date 2024-05-06 Soto descarta la tasa del agua\n\n"
    "La alcaldesa de Monteluz, Ana Soto, dijo ayer que no habrá tasa en el valle y que pedirá dinero al consejo, en una "
    "visita a las obras del canal viejo que el ayuntamiento quiere terminar antes del verano.\n\n"
    "Diario del Valle\n"
)

UNKNOWN = Given()


def document(text: str, given: Given = UNKNOWN) -> Document:
    return Document("page", text, "0" * 64, given)


def test_a_page_is_coded_whole() -> None:
    book = Codebook(actors=CODEBOOK.actors, sources=(Source("valle", "Diario del Valle"),))
    coding = code_document(document(PAGE), book)
    assert (coding.coder, coding.language, coding.source) == ("rules", Language.ES, "Diario del Valle")
    assert coding.title == "Soto descarta la tasa del agua"
    assert coding.published.best is not None
    assert {one.actor_id for one in coding.statements} == {"soto"}


def test_what_the_analyst_knows_comes_first() -> None:
    given = Given(source="Radio Valle", title="El agua", language=Language.EN)
    coding = code_document(document(PAGE, given), CODEBOOK)
    assert (coding.source, coding.title, coding.language) == ("Radio Valle", "El agua", Language.EN)
    assert coding.language_confidence is None


def test_glued_words_show_a_machine_translation() -> None:
    text = "Sotoincluded the valley in herplans. SotoElectoral support, the policySoto wrote, and Reywhich left."
    assert code_document(document(text), CODEBOOK).translated == Translated.MACHINE
    assert code_document(document(PAGE), CODEBOOK).translated == Translated.UNKNOWN


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("The plan stops at the valleywhich is dry. On the farsidewhere nobody lives it goes on.", Translated.MACHINE),
        ("The plan stops at the valleywhich is dry.", Translated.UNKNOWN),
        (
            "Elsewhere, nowhere and everywhere, it was worthwhile; meanwhile somewhere, not anywhere.",
            Translated.UNKNOWN,
        ),
    ],
)
def test_two_relatives_glued_show_a_machine_translation(text: str, translated: Translated) -> None:
    assert code_document(document(text), CODEBOOK).translated == translated


def test_without_a_codebook_named_speakers_are_still_found() -> None:
    coding = code_document(document("Senator Eva Lind said that it is late."), Codebook())
    assert [one.actor_id for one in coding.statements] == ["eva_lind"]
    assert [actor.name for actor in coding.found_actors] == ["Eva Lind"]


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=300))
def test_any_text_is_coded_the_same_twice(text: str) -> None:
    coding = code_document(document(text), CODEBOOK)
    assert code_document(document(text), CODEBOOK) == coding
    for row in coding.statements:
        assert row.evidence.of(text)
