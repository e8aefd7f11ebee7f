"""Mode, venue, date, nesting, evidence and reasons of statements. Every sentence is invented."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.coding.actors.mentions import find_mentions
from data.coding.dates import find_dates
from data.coding.statements import find_statements
from data.coding.text import find_zones, split_sentences
from data.model import Basis, Codebook, Language, Lexicon, Phrases, Precision, Published, When
from tests.coding.speech import CODEBOOK, PUBLISHED, statements

MODES = [
    ("“Water is dear,” Soto said.", "direct"),
    ("Soto said that water is dear.", "indirect"),
    ("Soto said that the plan to buy water is “much too dear for us all”.", "mixed"),
    ("Soto dijo que el plan que ha traído el Consejo del Valle es «malo».", "indirect"),
]
VENUES = [
    ("In an interview with Radio Valle, Soto said that water is dear.", "an interview with Radio Valle"),
    ("“Water is dear,” Soto said in a video sent to the press.", "a video sent to the press"),
    ("Soto told the local press that water is dear.", "the local press"),
    ("Durante la rueda de prensa, Soto dijo que el agua es cara.", "la rueda de prensa"),
    ("Soto dijo en una entrevista que el agua es cara.", "una entrevista"),
    ("Soto said that water is dear.", ""),
]
NESTED = [
    ("Soto said that Rey announced that there is water.", {"soto": "", "rey": "soto"}),
    ("Según Soto, Rey propuso una tasa nueva.", {"soto": "", "rey": "soto"}),
    ("Soto said there is water and Rey said there is none.", {"soto": "", "rey": ""}),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_mode_follows_the_marks(text: str, mode: str) -> None:
    (statement,) = statements(text)
    assert statement.mode == mode


@pytest.mark.parametrize(("text", "venue"), VENUES)
def test_venue_is_told_outside_the_words_said(text: str, venue: str) -> None:
    (statement,) = statements(text)
    assert statement.venue == venue


@pytest.mark.parametrize(("text", "reporters"), NESTED)
def test_speech_within_speech_keeps_who_reports_it(text: str, reporters: dict[str, str]) -> None:
    assert {one.actor_id: one.reported_by for one in statements(text)} == reporters


def test_every_row_says_why() -> None:
    (statement,) = statements("Ana Soto said that water is dear.")
    assert (statement.rule, statement.why) == ("subject, that", "subject, that: cue “said”; speaker named")


def test_evidence_is_the_whole_attribution_with_its_marks() -> None:
    text = "Ayer llovió. “No hay agua”, dijo Soto en Riofrío. Nadie contestó."
    (statement,) = statements(text)
    assert statement.evidence.of(text) == "“No hay agua”, dijo Soto"
    assert statement.content.of(text) == "No hay agua"


def test_an_elided_speaker_has_no_words() -> None:
    first, second = statements("Soto dijo que hay agua. Además, advirtió que es cara.", Language.ES)
    assert (first.speaker is None, second.speaker is None) == (False, True)
    assert second.why.endswith("carried from the last statement")


def test_the_same_words_in_headline_and_lede_are_one_statement() -> None:
    text = "Soto: «No hay agua en el valle»\n\n«No hay agua en el valle», dijo Soto ayer ante el pleno del consejo."
    (statement,) = statements(text)
    assert [span.of(text)[:4] for span in statement.further] == ["«No "]


def dated(text: str, published: Published) -> When:
    zones = find_zones(text, ())
    sentences = split_sentences(text, zones)
    dates = find_dates(text, CODEBOOK, published=published, zones=zones, sentences=sentences)
    mentions = find_mentions(text, CODEBOOK, published)
    (statement,), _ = find_statements(
        text, CODEBOOK, zones=zones, sentences=sentences, mentions=mentions, dates=dates, published=published
    )
    return statement.when


def test_a_date_told_with_the_speech_dates_it() -> None:
    when = dated("Soto said on 3 May 2024 that water is dear.", PUBLISHED)
    assert (when.start, when.end) == (date(2024, 5, 3), date(2024, 5, 3))


def test_a_date_within_the_words_said_does_not() -> None:
    when = dated("Soto said that on 3 March 2024 water was dear.", PUBLISHED)
    assert when == When(date(2024, 5, 6), date(2024, 5, 6), Precision.APPROX, Basis.INFERRED)


def test_a_wide_publication_leaves_the_date_unknown() -> None:
    assert dated("Soto said that water is dear.", Published(date(2024, 1, 1), date(2024, 5, 6))) == When()


def test_the_codebook_adds_and_removes_cues() -> None:
    changed = Codebook(actors=CODEBOOK.actors, lexicon=Lexicon(Phrases(en=("mouthed",)), Phrases(en=("say",))))
    text = "Soto said that water is dear. Rey mouthed that water is dear."
    assert [one.actor_id for one in statements(text, codebook=changed)] == ["rey"]


WORDS = [
    "Soto",
    "Rey",
    "dijo",
    "said",
    "que",
    "that",
    ",",
    ".",
    ":",
    "“",
    "”",
    '"',
    "«",
    "»",
    "'",
    "’",
    "(",
    ")",
    "\n",
    "\n\n",
    "según",
    "according",
    "to",
    "la",
    "alcaldesa",
    "he",
    "who",
    "quien",
    "y",
    "and",
    "told",
    "announced",
    "anunció",
    "Sotoincluded",
    "sottoannounced",
    "—",
    "-",
    "as",
    "ha",
    "señalado",
    "saying",
    "por",
    "by",
    "claim",
    "both",
    "leaders",
    "ambos",
    "date",
    "2024-05-06",
]


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_any_text_gives_the_same_rows_twice_and_spans_that_hold_each_other(text: str) -> None:
    rows = statements(text)
    for row in rows:
        pieces = [row.content, *(span for span in (row.speaker, row.cue) if span is not None)]
        assert all(row.evidence.covers(piece) and piece.of(text) for piece in pieces)
        assert all(row.content.covers(part) for part in row.content_parts)
        assert list(row.content_parts) == sorted(row.content_parts)
        assert all((row.actor_id, row.rule, row.why))
    assert statements(text) == rows


def test_a_listed_name_behind_an_office_of_elsewhere_is_the_codebooks_actor() -> None:
    for text in (
        "The mayor of Altavilla, Andrés Rey, said: “No.”",
        "According to the senator for Altos, Ana Soto, we are few.",
    ):
        (statement,) = statements(text)
        assert statement.actor_id == ("rey" if "Rey" in text else "soto")
