"""The shipped word lists of speech, with the codebook's changes, compiled for one language each."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from data.coding.compilation import compiled_once
from data.coding.statements.conjugation import Form, conjugate_english, conjugate_spanish
from data.coding.statements.grammar import Grammar, load_grammar
from data.coding.text import fold
from data.model import Codebook, Language

ANY_FRAME = "qtbpn"


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of a cue: `tail` are the words after its first, `frames` what it may attribute."""

    lemma: str
    written: str
    form: Form
    frames: str
    tail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """Cues of one language by their folded first word, and the other ways of attributing words."""

    lang: Language
    cues: Mapping[str, tuple[Entry, ...]]
    nouns: frozenset[str]
    positions: frozenset[str]
    sources: Mapping[str, tuple[tuple[str, ...], ...]]
    carriers: frozenset[str]
    venue_openers: frozenset[str]
    venues: frozenset[str]
    listeners: frozenset[str]
    grammar: Grammar


@compiled_once
def compile_speech(codebook: Codebook) -> dict[Language, Speech]:
    """Spanish and English cues, the codebook's added and removed ones taken into account."""
    changes = codebook.lexicon
    return {
        Language.ES: _compile(Language.ES, changes.cues_add.es, changes.cues_remove.es),
        Language.EN: _compile(Language.EN, changes.cues_add.en, changes.cues_remove.en),
    }


def _compile(lang: Language, added: Iterable[str], removed: Iterable[str]) -> Speech:
    words, grammar = _load(lang), load_grammar(lang)
    cues: dict[str, list[Entry]] = defaultdict(list)
    gone = {fold(cue) for cue in removed}
    for entry in (*_entries(lang, words), *_added(lang, added)):
        first = fold(entry.written)
        named = {fold(entry.lemma), fold(" ".join((entry.written, *entry.tail)))}
        if gone.isdisjoint(named) and first not in grammar.prepositions:
            cues[first].append(entry)
    return Speech(
        lang=lang,
        cues={word: tuple(sorted(found, key=lambda cue: -len(cue.tail))) for word, found in cues.items()},
        nouns=_fold_all(words["nouns"]["that"]),
        positions=_fold_all(words["nouns"]["positions"]),
        sources=_by_first(words["attributions"]["before"]),
        carriers=_fold_all(words["attributions"]["carriers"]),
        venue_openers=_fold_all(words["venues"]["before"]),
        venues=_fold_all(words["venues"]["nouns"]),
        listeners=_fold_all(words["venues"]["listeners"]),
        grammar=grammar,
    )


def _fold_all(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


@cache
def _load(lang: Language) -> dict[str, Any]:
    return tomllib.loads((files("data.coding") / "lexicons" / f"speech_{lang}.toml").read_text(encoding="utf-8"))


def _entries(lang: Language, words: Mapping[str, Any]) -> Iterable[Entry]:
    for phrase, frames in (*words["verbs"].items(), *words["phrases"].items()):
        verb, *tail = phrase.split()
        if not frames:
            continue
        if lang == Language.ES and verb.endswith("se"):
            verb, frames = verb[:-2], frames + "s"
        for form, kind in _conjugate(lang, verb, words["irregular"].get(verb)):
            yield Entry(phrase, form, kind, frames, tuple(fold(word) for word in tail))
            if kind == Form.INFINITIVE and "c" in frames:
                for clitic in ("lo", "la", "le", "los", "las", "les"):
                    yield Entry(phrase, form + clitic, kind, frames)


def _conjugate(lang: Language, verb: str, irregular: Any) -> Iterable[tuple[str, Form]]:
    if lang == Language.EN:
        return conjugate_english(verb, tuple(irregular) if irregular else None)
    return conjugate_spanish(verb, irregular or {})


def _added(lang: Language, phrases: Iterable[str]) -> Iterable[Entry]:
    """The codebook's cues: forms as written, or all forms where the first word is a Spanish infinitive."""
    for phrase in phrases:
        first, *tail = phrase.lower().split()
        infinitive = lang == Language.ES and first.endswith(("ar", "er", "ir"))
        forms = conjugate_spanish(first, {}) if infinitive else [(first, Form.FINITE)]
        for form, kind in forms:
            yield Entry(phrase, form, kind, ANY_FRAME, tuple(fold(word) for word in tail))


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in phrases:
        first, *tail = fold(phrase).split()
        found[first].append(tuple(tail))
    return {first: tuple(sorted(tails, key=len, reverse=True)) for first, tails in found.items()}
