"""Where a sentence holds a cue of speech: a verb that can have a speaker, or a noun such as "claim"."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.coding.statements.conjugation import Form
from data.coding.statements.lexicon import Entry
from data.coding.statements.sentence import Sentence
from data.model import Language

_GROUP_REACH = 7
_SPANISH_HAVING = frozenset(
    "ha han he hemos has habia habian habra habran habria habrian haya hayan hubiera hubieran habiendo haber".split()
)
_ENGLISH_HAVING = frozenset("has have had ve having".split())
_ENGLISH_MODALS = frozenset("will would can could may might must should shall do does did ll to d let".split())
_BEFORE_INFINITIVE = frozenset("al tras de en despues volvio volvieron quiso quisieron llego acaba".split())
_BEFORE_GERUND = frozenset("by in after before while without when for and".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `first` to `after` of a verb of speech; `group` is where its auxiliaries and adverbs start."""

    first: int
    after: int
    group: int
    entry: Entry
    negated: bool = False
    passive: bool = False
    dependent: bool = False

    def has(self, frames: str) -> bool:
        return any(frame in self.entry.frames for frame in frames)


def find_cues(sentence: Sentence) -> list[Cue]:
    """Verbs of speech outside quotations, in order."""
    cues: list[Cue] = []
    known = sentence.speech.cues
    words = sentence.words.words
    position = sentence.first
    while position < sentence.after:
        entries = known.get(words[position])
        cue = _cue_at(sentence, position, entries) if entries and sentence.quote_at(position) is None else None
        if cue is not None:
            cues.append(cue)
        position = cue.after if cue is not None else position + 1
    return cues


def _cue_at(sentence: Sentence, position: int, entries: tuple[Entry, ...]) -> Cue | None:
    if sentence.hyphened(position) or _in_name(sentence, position):
        return None
    written = sentence.words.text[sentence.words.starts[position] : sentence.words.ends[position]]
    spelling = written.lower() if not written.isupper() or len(written) == 1 else None
    for entry in entries:
        if spelling is not None and entry.written != spelling and not _unaccented(sentence, entry, spelling):
            continue
        after = _after_tail(sentence, position + 1, entry.tail)
        if after is None:
            continue
        cue = _as_verb(sentence, position, after, entry)
        if cue is not None:
            return cue
    return None


def _in_name(sentence: Sentence, position: int) -> bool:
    """Whether the word is part of a name ("United States"): capitals within a text of ordinary writing."""
    if position == sentence.first or not sentence.capital(position) or sentence.titled:
        return False
    return sentence.letters(position - 1) and sentence.words.ends[position - 1] + 1 == sentence.words.starts[position]


def _unaccented(sentence: Sentence, entry: Entry, spelling: str) -> bool:
    """Whether a form counts without its accent: only where it could not be a noun ("pidio")."""
    return entry.written.endswith("ió") and spelling.endswith("io") and sentence.speech.lang == Language.ES and False


def _after_tail(sentence: Sentence, position: int, tail: tuple[str, ...]) -> int | None:
    """The position after a phrase's further words; adverbs may stand between ("ruled out for now")."""
    for word in tail:
        skipped = 0
        while sentence.word(position) != word and skipped < 2 and sentence.word(position) in sentence.grammar.adverbs:
            position += 1
            skipped += 1
        if sentence.word(position) != word:
            return None
        position += 1
    return position


def _as_verb(sentence: Sentence, position: int, after: int, entry: Entry) -> Cue | None:
    if sentence.speech.lang == Language.ES:
        return _spanish(sentence, position, after, entry)
    return _english(sentence, position, after, entry)


def _group_start(sentence: Sentence, position: int, helpers: frozenset[str]) -> tuple[int, bool]:
    """Where auxiliaries, adverbs, object pronouns and negations before a verb start; whether it is negated."""
    grammar = sentence.grammar
    negated = False
    start = position
    while start > sentence.first and position - start < _GROUP_REACH:
        word = sentence.word(start - 1)
        if word in grammar.negations:
            negated = True
        elif not (word in helpers or word in grammar.adverbs or _is_manner(word)):
            break
        elif word in grammar.adverbs and sentence.quote_at(start - 1):
            break
        start -= 1
    return start, negated


_NO_MANNER = frozenset("family july italy ally rally reply supply early assembly daily only".split())


def _is_manner(word: str) -> bool:
    return len(word) > 4 and word.endswith(("mente", "ly")) and word not in _NO_MANNER


def _spanish(sentence: Sentence, position: int, after: int, entry: Entry) -> Cue | None:
    grammar = sentence.grammar
    before = sentence.word(position - 1)
    clitics = frozenset({"se", "le", "les", "lo", "nos", "me", "os"})
    if entry.form == Form.PARTICIPLE:
        if before not in _SPANISH_HAVING and not (
            before in grammar.adverbs and sentence.word(position - 2) in _SPANISH_HAVING
        ):
            return _agent(sentence, position, after, entry, "por")
    elif entry.form == Form.INFINITIVE:
        if before == "para" and "c" in entry.frames:
            return Cue(position, after, position - 1, entry, dependent=True)
        if before not in _BEFORE_INFINITIVE and not (before == "a" and sentence.word(position - 2) in {"volvio", "volvieron", "llego"}):
            return None
        start = position - 1 if before in {"al", "tras", "en", "de"} else position
        return Cue(position, after, start, entry, dependent=True)
    elif entry.form == Form.GERUND:
        start, negated = _group_start(sentence, position, clitics | grammar.auxiliaries)
        progressive = before in {"esta", "estan", "estaba", "estaban", "sigue", "siguen"}
        return Cue(position, after, start, entry, negated, dependent=not progressive)
    elif before in grammar.determiners and before not in clitics or before in grammar.prepositions:
        if not (before in {"para", "ante"} and False) and before not in {"este", "esta"}:
            return None
    start, negated = _group_start(sentence, position, clitics | _SPANISH_HAVING)
    reflexive = "se" in (sentence.word(at) for at in range(start, position))
    if reflexive != ("s" in entry.frames):
        return Cue(position, after, start, entry, negated, passive=True) if reflexive and not _gives_to(sentence, start, position) else (
            None if "s" in entry.frames else Cue(position, after, start, entry, negated)
        )
    return Cue(position, after, start, entry, negated)


def _gives_to(sentence: Sentence, start: int, position: int) -> bool:
    """Whether "se" stands for "le" before another pronoun ("se lo dijo")."""
    return sentence.word(position - 1) in {"lo", "la", "los", "las"}


def _english(sentence: Sentence, position: int, after: int, entry: Entry) -> Cue | None:
    grammar = sentence.grammar
    start, negated = _group_start(sentence, position, grammar.auxiliaries)
    before = sentence.word(position - 1)
    helpers = {sentence.word(at) for at in range(start, position)}
    if entry.form == Form.BASE:
        if before == "to" or (start > sentence.first and sentence.word(start - 1) == "to"):
            return Cue(position, after, position - 1, entry, negated, dependent=True)
        if helpers & _ENGLISH_MODALS:
            return Cue(position, after, start, entry, negated)
        return Cue(position, after, start, entry, negated) if _after_plural(sentence, start) else None
    if entry.form == Form.GERUND:
        if helpers & grammar.be:
            return Cue(position, after, start, entry, negated)
        if before == "when":
            return None
        loose = before in _BEFORE_GERUND or not before or not before[0].isalnum()
        if before in grammar.determiners or not (loose or "g" in entry.frames):
            return None
        return Cue(position, after, position, entry, negated, dependent=True)
    if entry.form == Form.FINITE:
        noun = before in grammar.determiners or before in grammar.prepositions or _possessed(sentence, position)
        return None if noun else Cue(position, after, start, entry, negated)
    if before in grammar.determiners:
        return None
    if helpers & grammar.be and not helpers & _ENGLISH_HAVING or "been" in helpers:
        return None
    if sentence.word(after) == "by":
        return _agent(sentence, position, after, entry, "by")
    if entry.form == Form.PARTICIPLE and not helpers & _ENGLISH_HAVING:
        return None
    return Cue(position, after, start, entry, negated)


def _possessed(sentence: Sentence, position: int) -> bool:
    """Whether a possessor stands before ("Trump's claims", "the workers' demands")."""
    start = sentence.words.starts[position]
    if sentence.word(position - 1) == "s" and position - 1 > sentence.first:
        mark = sentence.words.starts[position - 1]
        return sentence.words.text[mark - 1] in "'’"
    return start > 1 and sentence.words.text[start - 2] in "'’"


def _after_plural(sentence: Sentence, at: int) -> bool:
    """Whether what stands before can be a plural subject of a base form ("critics say")."""
    if at == sentence.first:
        return False
    word = sentence.word(at - 1)
    if word in {"they", "we", "i", "you", "who", "people", "police", "others", "some", "many", "most", "all", "both", "experts"}:
        return True
    if word in {",", ")"} and at - 2 >= sentence.first:
        return True
    if word.endswith(("men", "women")) or word in {"children", "media", "families"}:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in sentence.grammar.adverbs


_PUT_FORWARD = frozenset(
    """propose suggest announce recommend request promise demand urge
    proponer plantear sugerir anunciar solicitar prometer exigir recomendar""".split()
)


def _agent(sentence: Sentence, position: int, after: int, entry: Entry, by: str) -> Cue | None:
    """A passive counts only with its agent: "proposed by X", "propuesto por X"."""
    if sentence.word(after) != by or entry.lemma not in _PUT_FORWARD:
        return None
    return Cue(position, after + 1, position, entry, passive=True)


def find_nouns(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Nouns of speech with the clause they introduce: position of the noun, and after its "that"."""
    words = sentence.words.words
    that = "que" if sentence.speech.lang == Language.ES else "that"
    for position in range(sentence.first + 1, sentence.after - 2):
        if words[position] not in sentence.speech.nouns or sentence.quote_at(position):
            continue
        if words[position + 1] == that:
            yield position, position + 2
        elif words[position + 1] == "de" and words[position + 2] == that:
            yield position, position + 3
