"""Whether "that" or "que" opens what is said, or relates to a noun before it."""

from data.coding.statements.clause.fillers import skip_fillers
from data.coding.statements.clause.sentence import Sentence
from data.coding.statements.cues.verbs import Cue
from data.model import Language

THAT = {Language.EN: "that", Language.ES: "que"}
_ANOTHER_CLAUSE = frozenset(("que", "quien", "quienes"))
_TO = frozenset(("a", "al"))


def opens_clause(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether the word at a position, a "that", opens what the cue says."""
    if at == cue.after:
        return True
    if sentence.speech.lang == Language.ES:
        return _opens_spanish(sentence, cue, at)
    grammar = sentence.grammar
    return cue.has("o") or sentence.word(cue.after) not in grammar.determiners | grammar.clause_subjects


def _opens_spanish(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether "que" follows an addressee, an adverbial or a subject."""
    grammar = sentence.grammar
    first = skip_fillers(sentence, cue.after, at)
    before = sentence.word(at - 1)
    addressed = sentence.word(cue.after) in _TO or sentence.word(first) in _TO
    if before == "de" and at == first + 1:
        return True
    if before in grammar.prepositions | grammar.determiners and not (addressed and before in {"a", "de"}):
        return False
    other = _ANOTHER_CLAUSE | (grammar.finite - {"esta"})
    if any(sentence.word(position) in other for position in range(cue.after, at)):
        return False
    if any(sentence.word(position) in grammar.oblique for position in range(max(first + 1, at - 4), at - 1)):
        return False
    if first >= at or sentence.word(first) not in grammar.determiners - {"al"}:
        return True
    return before == "," or ("n" not in cue.entry.frames and _is_speaker(sentence, first, at))


def _is_speaker(sentence: Sentence, first: int, after: int) -> bool:
    """Whether words between a verb and "que" can be its subject and not its object: a name, a title, a source."""
    speakers = sentence.grammar.titles | sentence.grammar.generic | sentence.speech.carriers
    return any(sentence.capital(at) or sentence.word(at) in speakers for at in range(first, after))
