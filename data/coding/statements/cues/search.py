"""Where a sentence holds a verb of speech that can have a speaker."""

from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.cues.english import as_english
from data.coding.statements.cues.spanish import as_spanish
from data.coding.statements.cues.verbs import Cue, Found
from data.coding.statements.lexicon import Entry
from data.model import Language


def find_cues(sentence: Sentence) -> list[Cue]:
    """Verbs of speech outside quotations, in order."""
    cues: list[Cue] = []
    known = sentence.speech.cues
    words = sentence.words.words
    position = sentence.first
    while position < sentence.after:
        entries = known.get(words[position])
        cue = _cue_at(sentence, position, entries) if entries and sentence.any_quote_at(position) is None else None
        if cue is not None:
            cues.append(cue)
        position = cue.after if cue is not None else position + 1
    return cues


def _cue_at(sentence: Sentence, position: int, entries: tuple[Entry, ...]) -> Cue | None:
    """The cue of the longest entry that fits; accents count, so that "anuncio" is not "anunció"."""
    if sentence.hyphened(position) or _is_in_name(sentence, position):
        return None
    written = sentence.written(position, position + 1)
    spelling = written.lower() if not written.isupper() or len(written) == 1 else None
    for entry in entries:
        after = _after_tail(sentence, position + 1, entry.tail)
        if after is None or spelling not in {None, entry.written}:
            continue
        found = Found(sentence, entry, position, after)
        cue = as_spanish(found) if sentence.speech.lang == Language.ES else as_english(found)
        if cue is not None:
            return cue
    return None


def _is_in_name(sentence: Sentence, position: int) -> bool:
    """Whether the word is part of a name ("United States"): capitals within a text of ordinary writing."""
    if position == sentence.first or not sentence.capital(position) or sentence.titled:
        return False
    gap = sentence.words.text[sentence.words.ends[position - 1] : sentence.words.starts[position]]
    titled = gap == ". " and sentence.word(position - 1) in sentence.grammar.titles
    return sentence.letters(position - 1) and (titled or gap == " ")


def _after_tail(sentence: Sentence, position: int, tail: tuple[str, ...]) -> int | None:
    """The position after a phrase's further words; two adverbs may stand between."""
    for word in tail:
        latest = position + 2
        while not _is_word(sentence, position, word) and position < latest and _is_adverb(sentence, position):
            position += 1
        if not _is_word(sentence, position, word):
            return None
        position += 1
    return position


def _is_adverb(sentence: Sentence, position: int) -> bool:
    return sentence.word(position) in sentence.grammar.adverbs


def _is_word(sentence: Sentence, position: int, word: str) -> bool:
    """Whether the word stands there, joined to the article or not ("a", "al")."""
    return sentence.word(position) in {word, word + "l"}
