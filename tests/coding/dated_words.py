"""Sentences with one temporal expression in [[double brackets]]: what the coder makes of just those words."""

from datetime import date

from data.coding.dates import find_dates
from data.model import Codebook, DateExpression, Published

MONDAY = date(2025, 12, 15)
ON_MONDAY = Published(MONDAY, MONDAY, MONDAY)


def code_marked(sentence: str, *, published: Published = ON_MONDAY, codebook: Codebook | None = None) -> DateExpression:
    """The expression whose words are exactly those in brackets; fails with what was found instead."""
    start = sentence.index("[[")
    end = sentence.index("]]") - 2
    text = sentence.replace("[[", "").replace("]]", "")
    found = find_dates(text, codebook or Codebook(), published=published)
    for expression in found:
        if (expression.span.start, expression.span.end) == (start, end):
            return expression
    words = [expression.span.of(text) for expression in found]
    raise AssertionError(f"no expression “{text[start:end]}” in “{text}”; found: {words}")


def interval(expression: DateExpression) -> str:
    """ "2025-12-14" or "2025-12-14..2025-12-20", or "undated"."""
    when = expression.when
    if not when.dated:
        return "undated"
    return f"{when.start}" if when.start == when.end else f"{when.start}..{when.end}"


def date_of(sentence: str, *, published: Published = ON_MONDAY, codebook: Codebook | None = None) -> str:
    return interval(code_marked(sentence, published=published, codebook=codebook))
