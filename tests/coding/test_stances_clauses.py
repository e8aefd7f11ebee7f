"""What stances and events read in a sentence: clause breaks, verb forms, tenses, negation. Every sentence is invented."""

import pytest

from data.coding.clauses import Tense, find_clauses, find_negation, find_tense, inflect
from data.coding.text import split_sentences
from data.model import Codebook, Span

CLAUSES = [
    ("Soto cantó, y Vidal bailó.", "bailó", "y Vidal bailó."),
    ("Soto y Vidal bailaron.", "bailaron", "Soto y Vidal bailaron."),
    ("Soto danced, but Vidal sang.", "sang", "but Vidal sang."),
    ("Soto, who lives here, visited Rey.", "visited", "Soto, who lives here, visited Rey."),
    ("Soto, who lives here, visited Rey.", "lives", "who lives here, "),
    ("After the storm, Vidal sang.", "sang", "Vidal sang."),
    ("Vidal sang after the storm.", "sang", "Vidal sang "),
]


@pytest.mark.parametrize(("text", "word", "clause"), CLAUSES)
def test_clauses_break_at_small_words_and_signs(text: str, word: str, clause: str) -> None:
    sentences = split_sentences(text, ())
    found = find_clauses(text, sentences, Codebook()).clause(text.index(word), sentences[0])
    assert found.of(text) == clause


FORMS = [
    ("reject", {"reject", "rejects", "rejected", "rejecting"}),
    ("rule out", {"rule out", "rules out", "ruled out", "ruling out"}),
    ("deny", {"deny", "denies", "denied", "denying"}),
    ("stop", {"stop", "stops", "stopped", "stopping"}),
    ("fight", {"fight", "fights", "fought", "fighting"}),
    ("commit to", {"commit to", "commits to", "committed to", "committing to"}),
]


@pytest.mark.parametrize(("phrase", "forms"), FORMS)
def test_english_verbs_are_inflected(phrase: str, forms: set[str]) -> None:
    assert set(inflect(phrase)) == forms


TENSES = [
    ("Vidal visitará el valle.", "visitará", Tense.FUTURE),
    ("Vidal visitaría el valle.", "visitaría", Tense.CONDITIONAL),
    ("Vidal visitó el valle.", "visitó", Tense.PAST),
    ("Vidal ha visitado el valle.", "visitado", Tense.PAST),
    ("Vidal propuso una visita.", "propuso", Tense.PAST),
    ("Vidal quiere visitar el valle.", "visitar", Tense.INFINITIVE),
    ("Vidal will visit the valley.", "visit", Tense.FUTURE),
    ("Vidal would visit the valley.", "visit", Tense.CONDITIONAL),
    ("Vidal visited the valley.", "visited", Tense.PAST),
    ("Vidal met Rey.", "met", Tense.PAST),
    ("Vidal wants to visit the valley.", "visit", Tense.INFINITIVE),
    ("In May Vidal visits the valley.", "visits", Tense.PRESENT),
]


@pytest.mark.parametrize(("text", "word", "tense"), TENSES)
def test_endings_and_auxiliaries_give_the_tense(text: str, word: str, tense: Tense) -> None:
    clauses = find_clauses(text, split_sentences(text, ()), Codebook())
    assert find_tense(clauses.tokens, clauses.word_at(text.index(word))) is tense


NEGATIONS = [
    ("Vidal no ha descartado la mina.", "descartado", "no"),
    ("Vidal did not reject the mine.", "reject", "not"),
    ("Vidal won't reject the mine.", "reject", "t"),
    ("Vidal no solo apoya la mina.", "apoya", None),
    ("Vidal not only supports the mine.", "supports", None),
    ("No, Vidal apoya la mina.", "apoya", None),
    ("Vidal se negó a apoyar la mina.", "apoyar", "se negó a"),
    ("Vidal is far from supporting the mine.", "supporting", "far from"),
]


@pytest.mark.parametrize(("text", "word", "negation"), NEGATIONS)
def test_a_negation_stands_before_the_cue_with_only_small_words_between(
    text: str, word: str, negation: str | None
) -> None:
    clauses = find_clauses(text, split_sentences(text, ()), Codebook())
    start = text.index(word)
    found = find_negation(clauses, Span(start, start + len(word)), 0)
    assert (found.of(text) if found else None) == negation
