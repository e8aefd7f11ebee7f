"""Place, date and agency in front of the first words of a report: "LIMA, 3 de mayo (EFE).- El alcalde ..."."""

import re

from data.model import Span

_CAPITALS = r"[A-ZÁÉÍÓÚÑÜ]{3}"
_DATELINE = re.compile(
    rf"""[A-ZÁÉÍÓÚÑÜ][^\n“”"«»:;()]{{1,80}}?
    (?:\.\s?[-–—]+                                         # Lima.-
    |\s\([A-Z][A-Z/ -]{{1,20}}\)\s?\.?\s?[-–—]+             # Lima (EFE) -
    |(?<={_CAPITALS})\s?[-–—]{{1,2}}(?=\s)                  # LIMA -
    |(?<={_CAPITALS}),\s[^\n“”"«»:;()–—]{{2,30}}?\s[-–—]{{1,2}}(?=\s))  # LIMA, Peru -
    \s+(?=[A-ZÁÉÍÓÚÑÜ"“«¿¡])""",
    re.VERBOSE,
)
_MOST_WORDS = 12


def find_dateline_end(text: str, sentence: Span) -> int:
    """Where a report's own words start in a sentence that opens its paragraph; its start where it has no dateline."""
    if sentence.start and text[sentence.start - 1] not in "\r\n":
        return sentence.start
    match = _DATELINE.match(text, sentence.start, sentence.end)
    if match is None or len(match.group().split()) > _MOST_WORDS:
        return sentence.start
    return match.end()
