"""Spanish forms of verbs of speech: which of them have a speaker."""

from dataclasses import replace

from data.coding.statements.conjugation import Form
from data.coding.statements.cues.verbs import Cue, Found, find_group

_AGAIN = frozenset(("volvio", "volvieron", "vuelto", "llego", "llegaron", "llegado"))
_OPENING_INFINITIVE = frozenset(("al", "tras", "en", "de"))
_ASIDES = frozenset(("segun", "conforme"))
_GIVING = frozenset(("da", "dan", "dar", "daba", "dio", "dieron", "dado", "dando", "doy", "dimos"))
_OBJECTS = frozenset(("lo", "la", "los", "las"))


def as_spanish(found: Found) -> Cue | None:
    """The form as a cue, or None where it is a noun, an adjective or another's infinitive."""
    grammar = found.sentence.grammar
    match found.entry.form:
        case Form.PARTICIPLE:
            perfect = found.before in grammar.having or (
                found.before in grammar.adverbs and found.sentence.word(found.first - 2) in grammar.having
            )
            return _finite(found) if perfect and found.entry.written.endswith("o") else found.as_agent("por")
        case Form.INFINITIVE:
            return _infinitive(found)
        case Form.GERUND:
            start, negated = find_group(found.sentence, found.first, grammar.clitics | grammar.auxiliaries)
            progressive = found.before in grammar.progressive
            return replace(found.as_dependent(start), negated=negated, dependent=not progressive)
        case _:
            nouns = (grammar.determiners - grammar.clitics - grammar.standing) | (grammar.prepositions - _ASIDES)
            given = found.entry.written == "cuenta" and found.before in _GIVING
            return None if given or found.before in nouns else _finite(found)


def _infinitive(found: Found) -> Cue | None:
    """ "al señalar que", "volvió a insistir en", "para felicitarlo"."""
    before = found.before
    if before == "para" and "c" in found.entry.frames:
        return found.as_dependent(found.first - 1)
    again = before == "a" and found.sentence.word(found.first - 2) in _AGAIN
    if before not in found.sentence.grammar.before_infinitive and not again:
        return None
    return found.as_dependent(found.first - 1 if before in _OPENING_INFINITIVE else found.first)


def _finite(found: Found) -> Cue | None:
    """A finite form; with "se" a passive ("se informó que"), unless the verb is used so by the speaker himself."""
    grammar = found.sentence.grammar
    cue = found.as_finite(grammar.clitics | grammar.having)
    reflexive = "se" in (found.sentence.word(at) for at in range(cue.group, found.first))
    if "s" in found.entry.frames:
        return cue if reflexive else None
    return replace(cue, passive=True) if reflexive and found.before not in _OBJECTS else cue
