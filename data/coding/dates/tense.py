"""Past or future: the tense of the verb that governs a temporal expression, by its nearest sign in the sentence."""

import re

from data.model import Span

_REACH = 160
_BREAK = re.compile(r"[,;:()—–\"“”«»]|\b(?:que|which|who|that|and|y|but|pero|when|where|cuando|mientras|while)\b")

_FUTURE = (
    r"(?:will|shall|won't|would|'ll|'d)\b(?:\s+(?!be\b)\w+)?(?:\s+(?:have\s+)?be(?:en)?\s+\w+)?"
    r"|(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|scheduled|planned|set|supposed|due|likely|about|going)(?:\s+to\s+(?:be\s+)?\w+)?"
    r"|(?:expected|scheduled|planned|slated|supposed|due|poised|set|agreed|intends?|plans?|hopes?|aims?)\s+(?:to\s+(?:be\s+)?\w+|for)"
    r"|(?:may|might|could|should|must)\s+\w+|upcoming|forthcoming|ahead of|payable|of record|effective|starting|is\s+to\s+\w+|are\s+to\s+\w+"
    r"|(?:va|van|voy|vamos|iba|iban)\s+a\s+\w+r(?:se|lo|la|los|las)?\b|(?:esta|este|estan)\s+previst\w+|previst[oa]s?\b"
    r"|programad[oa]s?\b|a\s+partir\s+de|nos vemos|esperamos|expira\w*|venc\w+|preve\w?"
)
_PAST_EN = """said told was were had did made went came took got gave found held met saw knew began became left felt put
    brought kept stood ran paid sold bought built sent spent lost fell rose grew wrote spoke led hit cut let set read won shot
    fought struck broke chose drove drew rode rang sang sank swam threw wore tore flew froze caught taught thought sought
    ended died sued has have been""".split()
_PAST = (
    r"had\s+(?:been\s+)?(?:due|scheduled|expected|set|supposed|planned|hoped)(?:\s+to(?:\s+be)?\s+\w+)?|"
    rf"(?:{'|'.join(_PAST_EN)})|\w{{2,}}(?:[^e\W]ed)"
    r"|fue|fueron|dijo|dijeron|hizo|hicieron|tuvo|tuvieron|vino|vinieron|puso|quiso|pudo|supo|hubo|dio|dieron|vio|vieron"
    r"|era|eran|habia|habian|estaba|estaban|estuvo|estuvieron|(?:ha|han|he|hemos)\s+\w+(?:ado|ido|cho|sto|to)"
    r"|\w{2,}(?:aron|ieron|aban|yeron|jeron)|nos vimos|tras|luego de|despues de|desde|since"
)
_SIGNS = re.compile(rf"(?P<future>(?<!\w)(?:{_FUTURE})(?!\w))|(?P<past>(?<!\w)(?:{_PAST})(?!\w))")
_ACCENTED = re.compile(r"(?P<past>\w{2,}ó(?!\w))|(?P<future>\w{2,}(?:rá|rán|ré|remos|ría|rían)(?!\w))")
_DEADLINE = re.compile(r"\b(?:by|until|para|before|through|antes)(?:\s+(?:the|el|la|del|de))?\s+$")
_DIRECT = 8
_NOT_PAST = frozenset("need indeed speed feed seed exceed proceed succeed hundred red bed media unlimited".split())
_NOT_FUTURE = frozenset(("detrá", "quizá"))


def find_tense(text: str, folded: str, sentence: Span, at: Span) -> int:
    """-1 past, 1 future, 0 where the sentence does not show it."""
    start, end = max(sentence.start, at.start - _REACH), min(sentence.end, at.end + _REACH)
    best, tense = (_DIRECT, 1) if _DEADLINE.search(folded, start, at.start) else (10**6, 0)
    for pattern, source in ((_SIGNS, folded), (_ACCENTED, text)):
        for match in pattern.finditer(source, start, end):
            if match.start() < at.end and match.end() > at.start:
                continue
            if match.group() in _NOT_PAST or match.group() in _NOT_FUTURE:
                continue
            distance = _distance(folded, match.start(), match.end(), at)
            if distance < best:
                best, tense = distance, 1 if match.lastgroup == "future" else -1
    return tense


def _distance(folded: str, start: int, end: int, at: Span) -> int:
    """Letters between verb and expression; each break of the clause between them counts as thirty."""
    between = folded[end : at.start] if end <= at.start else folded[at.end : start]
    return len(between) + 30 * len(_BREAK.findall(between))
