"""Past or future: the tense of the verb that governs a temporal expression, by its nearest sign in the sentence.

A verb behind the expression counts as a little farther than one in front of it, a verb of saying too: what is
"announced on Friday" was announced then, but "announced this January will arrive" arrives in January.
"""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from data.coding.dates.context import CONTEXT
from data.model import Span

_FAR = 120
_LONGEST_SIGN = 40
_BEHIND = 12
_REPORTING = 14
_BREAKING = 30

_BREAK = re.compile(r"[,;:()—–\"“”«»]|\b(?:que|which|who|that|and|y|but|pero|when|where|cuando|mientras|while)\b")
_DEADLINE = re.compile(r"\b(?:by|until|para)(?:\s+(?:the|el|la|del|de))?\s+$")

_OPEN_END = re.compile(
    r"\b(?:hasta|through|till)(?:\s+(?:el|la|finales|fines|mediados|early|late|mid|at|least|de))*\s+$"
)
_PROLONGING = re.compile(
    r"\b(?:ext[ei]nd\w*|prorrog\w+|prolong\w*|aplaz\w+|ampli\w+|poster\w+|suspen\w+|delay\w*|postpon\w+)\b"
)
"""What is in force "until March" ends in the next one, unless a verb in the past says that it is over."""

_OVER = re.compile(r"\bhad\b|\bhabian?\b")
_AHEAD = re.compile(r"\b(?:ahead of|before|for|next)(?:\s+the)?\s+$")
"""In front of "Friday's vote", which else is past: the verb of its sentence does not govern it."""

_ENGLISH_FUTURE = (
    r"(?:will|shall|won't|would|'ll|'d)\b(?:\s+(?!be\b)\w+)?(?:\s+(?:have\s+)?be(?:en)?\s+\w+)?"
    r"|(?:is|are)\s+(?:\w+\s+)?(?:expected|scheduled|planned|set|supposed|due|likely|about|going)(?:\s+to\s+(?:be\s+)?\w+)?"
    r"|(?:expected|scheduled|slated|supposed|due|poised|set|intends?|plans?|hopes?|aims?)\s+(?:to\s+(?:be\s+)?\w+|for)"
    r"|(?:may|might|could|should|must)\s+(?:be\s+)?\w+|(?:is|are)\s+to\s+\w+|as\s+soon\s+as|upcoming|forthcoming|ahead\s+of"
    r"|before\s+\w+(?:\s+\w+){0,3}?\s+\w+[^s\W]s\b|payable|of\s+record|effective|starting"
)
_PARTICIPLE = r"\w{2,}(?:ad|id)[oa]s?"
_SPANISH_FUTURE = (
    rf"(?:sera|seran|seria|serian|(?:va|van)\s+a\s+ser|ser)\s+{_PARTICIPLE}|"
    r"(?:va|van|voy|vamos|iba|iban)\s+a\s+\w+r(?:se|lo|la|los|las)?|(?:esta|este|estan)\s+previst\w+|previst[oa]s?"
    r"|programad[oa]s?|a\s+partir\s+de|antes\s+de\s+que|en\s+cuanto|hasta\s+que|una\s+vez\s+que|nos\s+vemos|esperamos"
    r"|expira\w*|venc\w+|preve\w?"
)
_ENGLISH_PAST = r"(?<! a )(?<! an )(?<!still )\w{2,}[^e\W]ed"
_FULFILLED = r"had\s+(?:been\s+)?(?:due|scheduled|expected|set|supposed|planned|hoped)(?:\s+to(?:\s+be)?\s+\w+)?"
_SPANISH_PAST = (
    rf"(?:ha|han|he|hemos)\s+\w+(?:ado|ido|cho|sto|to)|{_PARTICIPLE}|"
    r"\w{2,}(?:aron|ieron|aban|yeron|jeron)"
    r"|nos\s+vimos|luego\s+de|despues\s+de"
)
_PLAN = (
    r"(?:agreed|decided|invited|invitation|offered|promised|pledged|vowed|urged|asked|proposed|arranged|prepar\w+|wants?"
    r"|wanted|planned|hoped|intended)\s+(?:\w+\s+)?to\s+\w+|(?:planned|scheduled|called)\s+(?:an?|the)\s+\w+"
    r"|(?:was|were)\s+(?:\w+\s+)?(?:expected|scheduled|planned|set|supposed|due|likely|about|going)(?:\s+to\s+(?:be\s+)?\w+)?"
    r"|(?:invit\w+|comprom\w+|acord\w+|decid\w+|propu\w+|convoc\w+)\s+(?:a\s+)?\w+(?:ar|er|ir)"
)
"""Past words whose infinitive lies ahead: "agreed to meet on Friday"; a date in front of them is their own."""

_SIGNS = re.compile(
    rf"(?<!\w)(?:(?P<plan>{_PLAN})|(?P<reporting>{'|'.join(CONTEXT.reporting)})"
    rf"|(?P<future>{_ENGLISH_FUTURE}|{_SPANISH_FUTURE})"
    rf"|(?P<past>{_FULFILLED}|{'|'.join(CONTEXT.past)}|{_ENGLISH_PAST}|{_SPANISH_PAST}))(?!\w)"
)
_ACCENTED = re.compile(r"(?P<past>\w{2,}ó(?!\w))|(?P<future>\w{2,}(?:rá|rán|ré|remos|ría|rían)(?!\w))")


def find_tense(text: str, folded: str, sentence: Span, at: Span, *, within: int = _FAR) -> int:
    """-1 past, 1 future, 0 where no verb so near (in letters, more for each break) shows it."""
    reach = within + _LONGEST_SIGN
    start, end = max(sentence.start, at.start - reach), min(sentence.end, at.end + reach)
    if _DEADLINE.search(folded, start, at.start) and not _OVER.search(folded, max(start, at.start - 50), at.end + 50):
        return 1
    if _OPEN_END.search(folded, start, at.start) and not _is_over(text, folded, sentence, at):
        return 1
    if folded.startswith("'s ", at.end) and not _AHEAD.search(folded, start, at.start):
        return 0
    nearest, tense = within + 1, 0
    signs = _find_signs(text, folded, sentence.start, sentence.end)
    for sign in signs[bisect_right(signs, start, key=_END) : bisect_left(signs, end, key=_START)]:
        distance = _distance(folded, sign, at, nearest)
        if distance < nearest:
            nearest, tense = distance, _tense_of(sign, at)
    return tense


def _is_over(text: str, folded: str, sentence: Span, at: Span) -> bool:
    """Whether what lasted to the expression is told as past in the same clause, and not as prolonged."""
    signs = [one for one in _find_signs(text, folded, sentence.start, sentence.end) if one.end <= at.start]
    if not signs or _BREAK.search(folded, signs[-1].end, at.start):
        return False
    return signs[-1].kind == "past" and _PROLONGING.search(folded, signs[-1].start, at.start) is None


class _Sign(NamedTuple):
    """A sign of tense in a sentence: where, of which kind, in which words."""

    start: int
    end: int
    kind: str
    words: str


_START, _END = attrgetter("start"), attrgetter("end")


@lru_cache(maxsize=128)
def _find_signs(text: str, folded: str, start: int, end: int) -> tuple[_Sign, ...]:
    """The signs of a sentence in order of position, those by spelling before those by accent."""
    found = [
        _Sign(*match.span(), match.lastgroup or "", match.group())
        for pattern, source in ((_SIGNS, folded), (_ACCENTED, text))
        for match in pattern.finditer(source, start, end)
    ]
    return tuple(sorted(found, key=_START))


def _tense_of(sign: _Sign, at: Span) -> int:
    return 1 if sign.kind == "future" or (sign.kind == "plan" and sign.end <= at.start) else -1


def _distance(folded: str, sign: _Sign, at: Span, nearest: int) -> int:
    """Letters between verb and expression, more for each break of the clause between them; breaks count if it may be
    the nearest.
    """
    in_front = sign.end <= at.start
    if (not in_front and sign.start < at.end) or sign.words in CONTEXT.not_past:
        return _FAR + 1
    between = (sign.end, at.start) if in_front else (at.end, sign.start)
    weight = (0 if in_front else _BEHIND) + (_REPORTING if sign.kind == "reporting" else 0)
    letters = between[1] - between[0] + weight
    return letters if letters >= nearest else letters + _BREAKING * len(_BREAK.findall(folded, *between))
