"""Interviews in questions and answers: which paragraphs are answers, by the questions before them."""

import re
from collections.abc import Sequence

from data.coding.actors.proper import is_personal
from data.coding.text import find_paragraphs, fold
from data.model import Span, Zone, Zoned

_MARKS = r"\*\*|__|(?:P|Q|Pregunta|Question)\s?[.:]|[A-Z]{2,}:"
_REST = r".*\?[\s*_”»\"]*"
_MARKED_QUESTION = re.compile(rf"(?:{_MARKS}){_REST}", re.DOTALL)
_QUESTION = re.compile(rf"(?:{_MARKS}|[-–—]\s?¿?|¿){_REST}", re.DOTALL)
_INTERVIEW = re.compile(r"(?i)\b(?:entrevista|interview|q&a)")
_LONGEST_QUESTION = 500
_FEWEST_QUESTIONS = 2
_DASH = ("-", "–", "—")
_LABEL = re.compile(r"[RA]\s?:|(?:Respuesta|Answer)\s?:")
_NAME = re.compile(r"[A-ZÁÉÍÓÚÑÜ][\w’'-]+(?: (?:(?:de|del|la|van|von) )*[A-ZÁÉÍÓÚÑÜ][\w’'-]+)+")
_OPENING = 1000


def find_interviewee(text: str, zones: Sequence[Zoned], titles: frozenset[str]) -> Span | None:
    """The first name of a person in the headline or the lede."""
    for zoned in zones:
        if zoned.zone not in {Zone.HEADLINE, Zone.LEDE} or zoned.span.start > _OPENING:
            continue
        for match in _NAME.finditer(text, zoned.span.start, min(zoned.span.end, _OPENING)):
            words = match.group().split()
            led = next((at for at, word in enumerate(words) if fold(word) not in titles), 0)
            if is_personal(words[led:], titles):
                return Span(match.end() - len(" ".join(words[led:])), match.end())
    return None


def find_answers(text: str, zones: Sequence[Zoned]) -> tuple[Span, ...]:
    """Paragraphs that answer a question, in order; none where fewer than two paragraphs are questions.

    Questions behind dashes or in plain paragraphs count only under a headline or where an interview is spoken of;
    else they are a story's dialogue, or rhetorical.
    Answers run on to the next question, after the last one for a paragraph; behind a dash only where they have one too.
    """
    if text.count("?") < _FEWEST_QUESTIONS:
        return ()
    paragraphs = find_paragraphs(text)
    pattern = _QUESTION if _is_report(text, zones) else _MARKED_QUESTION
    asking = [_is_question(text, paragraph, pattern) for paragraph in paragraphs]
    if sum(asking) < _FEWEST_QUESTIONS:
        return ()
    last = max(number for number, asks in enumerate(asking) if asks)
    return tuple(_collect(text, paragraphs, asking, last))


def _is_report(text: str, zones: Sequence[Zoned]) -> bool:
    """Whether a text has a headline, or speaks of an interview at its head."""
    return any(zoned.zone is Zone.HEADLINE for zoned in zones) or _INTERVIEW.search(text, 0, _OPENING) is not None


def _is_question(text: str, paragraph: Span, pattern: re.Pattern[str]) -> bool:
    short = paragraph.end - paragraph.start <= _LONGEST_QUESTION
    return short and pattern.fullmatch(text, paragraph.start, paragraph.end) is not None


def _collect(text: str, paragraphs: Sequence[Span], asking: Sequence[bool], last: int) -> list[Span]:
    answers: list[Span] = []
    dashed = answering = False
    for number, paragraph in enumerate(paragraphs):
        if asking[number]:
            dashed, answering = text.startswith(_DASH, paragraph.start), True
        elif answering and (not dashed or text.startswith(_DASH, paragraph.start)):
            if not _LABEL.match(text, paragraph.start):
                answers.append(paragraph)
            answering = number < last
        else:
            answering = False
    return answers
