"""Whether "that" or "que" opens what is said, or relates to a noun before it."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.conjugation import is_preterite
from data.coding.statements.cues.verbs import Cue
from data.model import Language

THAT = {Language.EN: "that", Language.ES: "que"}
_ANOTHER_CLAUSE = frozenset(("que", "quien", "quienes"))
_RELATIVE_REACH = 10
_TO = frozenset(("a", "al"))


def opens_clause(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether the word at a position, a "that", opens what the cue says."""
    if at == cue.after:
        return True
    if sentence.speech.lang == Language.ES:
        return _opens_spanish(sentence, cue, at)
    if sentence.word(at + 1) in sentence.grammar.finite:
        return False
    return cue.has("o") or not starts_bare(sentence, cue)


def starts_bare(sentence: Sentence, cue: Cue) -> bool:
    """Whether an English clause without "that" follows the cue ("said he knows that", "said the talks “failed”")."""
    if cue.has("o"):
        return False
    at = skip_fillers(sentence, cue.after, sentence.after)
    word, grammar = sentence.word(at), sentence.grammar
    return (
        at < sentence.after
        and sentence.letters(at)
        and word not in grammar.prepositions | grammar.subordinators | grammar.conjunctions
    )


def _opens_spanish(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether "que" follows an addressee, an adverbial or a subject."""
    grammar = sentence.grammar
    first = skip_fillers(sentence, cue.after, at)
    before = sentence.word(at - 1)
    if before == ",":
        return any(sentence.word(position) == "," for position in range(cue.after, at - 1))
    if cue.has("u") and first < at:
        return False
    addressed = sentence.word(cue.after) in _TO or sentence.word(first) in _TO
    if before == "de" and at == first + 1:
        return True
    if before in grammar.prepositions | grammar.determiners and not (addressed and before in {"a", "de"}):
        return False
    other = _ANOTHER_CLAUSE | (grammar.finite - {"esta"})
    within = range(cue.after, at)
    if any(sentence.word(position) in other and not _relates(sentence, position) for position in within):
        return False
    oblique = any(sentence.word(position) in grammar.oblique for position in range(max(first + 1, at - 4), at - 1))
    if (oblique and not sentence.capital(at - 1)) or _relates(sentence, at):
        return False
    if first >= at or sentence.word(first) not in grammar.determiners - {"al"}:
        return True
    return "n" not in cue.entry.frames and _is_speaker(sentence, first, at)


def _relates(sentence: Sentence, at: int) -> bool:
    """Whether "que" has a verb in the past of its own and another "que" follows ("dijo a la gente que reunió que")."""
    if sentence.word(at) != "que" or not sentence.word(at + 1) or not is_preterite(sentence.written(at + 1, at + 2)):
        return False
    following = range(at + 2, min(sentence.after, at + _RELATIVE_REACH))
    return any(sentence.word(position) == "que" for position in following)


def _is_speaker(sentence: Sentence, first: int, after: int) -> bool:
    """Whether words between a verb and "que" can be its subject and not its object: a name, a title, a source."""
    speakers = sentence.grammar.titles | sentence.grammar.generic | sentence.speech.carriers
    return any(sentence.capital(at) or sentence.word(at) in speakers for at in range(first, after))
