"""The maker of benchmark corpora tells the truth: its spans are its words, its tables those of the desk, its bytes its seed's."""

import random
from datetime import date
from pathlib import Path

import pytest

from data.compare import find_copies
from data.corpus import read_corpus
from data.model import Coding, Document, Span, Stance
from data.prepared import ReadZones, read_frames
from data.schema import BY_NAME, check_frame
from tests.benchmarks.copies import score
from tests.benchmarks.corpora.affair import START
from tests.benchmarks.corpora.cast import read_cast
from tests.benchmarks.corpora.folders import affair_of, articles, copies, truth, write_codebook, write_corpus
from tests.benchmarks.corpora.phrases import phrases
from tests.benchmarks.corpora.telling import tell_when

MADE = list(articles(60))


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    write_corpus(folder / "texts", 60, prepared=folder / "tables", workers=1)
    return folder


def test_a_statement_is_its_speaker_its_cue_and_its_words_within_its_evidence() -> None:
    for document, coding in MADE:
        for row in coding.statements:
            parts = [span for span in (row.speaker, row.cue, row.content) if span]
            assert all(row.evidence.covers(part) for part in parts)
            cue = row.cue.of(document.text) if row.cue else ""
            language = 0 if coding.language == "es" else 1
            assert cue.lower() in (*phrases(language, "said"), "según", "de acuerdo con", "according to")
            assert row.evidence.of(document.text)[-1] in ".”"
            assert row.content.of(document.text)[-1] not in "”»"


def test_a_position_names_its_issue_in_its_evidence() -> None:
    issues = {issue["id"]: issue for issue in read_cast().issues}
    for document, coding in MADE:
        for row in coding.stances:
            assert issues[row.issue][coding.language.value] in row.evidence.of(document.text)


def test_a_position_is_the_one_held_that_day() -> None:
    affair = affair_of(1)
    held = [
        (affair.position(row.actor_id, row.issue, coding.published.best), row.stance)
        for _, coding in MADE
        for row in coding.stances
    ]
    assert {stance for _, stance in held} == set(Stance)
    assert all(true == told for true, told in held)


def test_an_actor_is_named_where_it_is_mentioned() -> None:
    cast = read_cast()
    known = {person.id: {person.name, person.surname, *person.offices} for person in cast.people}
    for body in cast.bodies:
        known[body["id"]] = {body["es"].split(" ", 1)[-1], body["en"].split(" ", 1)[-1]}
    for document, coding in MADE:
        for row in coding.mentions:
            assert row.span.of(document.text) in known[row.actor_id]


def test_an_event_is_told_in_its_place_and_on_its_day() -> None:
    for document, coding in MADE:
        for row in coding.events:
            words = row.evidence.of(document.text)
            assert row.place in words
            assert row.summary == words
            assert row.date is None or row.evidence.covers(row.date.span)


@pytest.mark.parametrize(
    ("day", "language", "told"),
    [
        (date(2015, 2, 3), 0, {"ayer": "2015-02-03"}),
        (date(2015, 2, 5), 1, {"tomorrow": "2015-02-05"}),
        (
            date(2015, 2, 6),
            0,
            {
                "el próximo viernes": "2015-02-06",
                "el 6 de febrero": "2015-02-06",
                "el 6 de febrero de 2015": "2015-02-06",
            },
        ),
        (date(2015, 2, 2), 1, {"Monday": "2015-02-02", "February 2": "2015-02-02", "February 2, 2015": "2015-02-02"}),
        (
            date(2015, 1, 2),
            1,
            {"January 2": "2015-01-02", "January 2, 2015": "2015-01-02", "January 2015": "2015-01-01 to 2015-01-31"},
        ),
    ],
    ids=str,
)
def test_words_for_a_day_prove_that_day(day: date, language: int, told: dict[str, str]) -> None:
    chance, found = random.Random(1), {}
    for _ in range(60):
        phrase, when = tell_when(day, date(2015, 2, 4), language, chance)
        found[phrase.words[slice(*phrase.core)]] = f"{when.start}" + (
            f" to {when.end}" if when.end != when.start else ""
        )
    assert found == told


def every_span(coding: Coding) -> list[Span]:
    rows = (*coding.dates, *coding.mentions, *coding.zones)
    told = (*coding.statements, *coding.stances, *coding.events)
    return [row.span for row in rows] + [row.evidence for row in told]


def test_every_span_has_words_and_is_in_one_zone() -> None:
    for document, coding in MADE:
        for span in every_span(coding):
            assert span.of(document.text) == span.of(document.text).strip()
            assert sum(zone.span.overlaps(span) for zone in coding.zones) == 1


def test_an_article_depends_on_seed_and_number_alone() -> None:
    assert list(articles(8, start=7)) == MADE[7:8]
    assert next(articles(8, seed=2, start=7)) != MADE[7]


def test_one_seed_gives_the_same_bytes_with_any_number_of_workers(corpus: Path, tmp_path: Path) -> None:
    write_corpus(tmp_path / "texts", 60, prepared=tmp_path / "tables", workers=2)
    assert bytes_of(tmp_path) == bytes_of(corpus)


def test_the_folder_is_a_corpus_without_problems(corpus: Path) -> None:
    read = read_corpus(corpus / "texts")
    assert not read.problems
    assert read.documents == tuple(document for document, _ in MADE)


def test_prepared_tables_keep_the_declaration_and_are_those_built_from_the_truth(corpus: Path, tmp_path: Path) -> None:
    frames = read_frames(corpus / "tables")
    for name, frame in frames.items():
        check_frame(BY_NAME[name], frame)
    tables = truth(MADE, write_codebook(tmp_path))
    for name in ("documents", "dates", "mentions", "events", "statements", "stances"):
        assert frames[name].equals(tables[name])
    assert dict(ReadZones(corpus / "tables")) == tables.zones


def test_happenings_hold_every_event_and_differences_words_of_their_documents(corpus: Path) -> None:
    frames = read_frames(corpus / "tables")
    assert set(frames["events"]["happening_id"]) == set(frames["happenings"]["happening_id"])
    texts: dict[str, Document] = {document.doc_id: document for document, _ in MADE}
    assert len(frames["differences"])
    for row in frames["differences"].itertuples():
        assert row.value_a != row.value_b
        assert Span(row.start_b, row.end_b).of(texts[row.doc_b].text)


def test_articles_are_in_the_order_of_their_days() -> None:
    days = [coding.published.best for _, coding in articles(60)]
    assert days == sorted(days)
    assert min(days) > START


def test_a_reprint_has_its_original_s_paragraphs_under_another_outlet_and_headline() -> None:
    made = {document.doc_id: (document, coding) for document, coding in MADE}
    for reprint, original in copies(60).items():
        (mine, told), (theirs, first) = made[reprint], made[original]
        assert (told.source, told.title) != (first.source, first.title)
        assert original < reprint
        paragraphs = theirs.text.split("\n\n")
        assert all(paragraphs[2] in text for text in (mine.text, theirs.text))
        assert {row.content.of(mine.text) for row in told.statements} <= {
            row.content.of(theirs.text) for row in first.statements
        }


def test_reprints_are_found_and_nothing_else_is(tmp_path: Path) -> None:
    tables = truth(list(articles(1000)), write_codebook(tmp_path))
    precision, recall = score(find_copies(tables), copies(1000))
    assert precision >= 0.99
    assert recall >= 0.95
