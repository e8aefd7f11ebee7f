"""The language of a document, Spanish or English, by langdetect with those two profiles alone.

Its seed is set, so that the same text always gets the same answer.
"""

import re
from functools import cache
from importlib.resources import files

from langdetect import DetectorFactory, LangDetectException

from data.model import Language

_PREFIX = 400
_LETTER = re.compile(r"[^\W\d_]")
_BLANKS = re.compile(r"\s+")
_HEADER = re.compile(r"\s*(?:date|fecha)\s*:?\s*[\d-]+\s*", re.IGNORECASE)


def detect_language(text: str) -> tuple[Language, float | None]:
    """Language with its probability, from the text's first characters; `und` and None where there are no words."""
    header = _HEADER.match(text)
    start = header.end() if header else 0
    prefix = _BLANKS.sub(" ", text[start : start + _PREFIX])
    if _LETTER.search(prefix) is None:
        prefix = _BLANKS.sub(" ", text[start : start + 50 * _PREFIX])[: 2 * _PREFIX]
    detector = _load_factory().create()
    detector.append(prefix)
    try:
        best = detector.get_probabilities()
    except LangDetectException:
        return Language.UND, None
    return (Language(best[0].lang), round(best[0].prob, 4)) if best else (Language.UND, None)


@cache
def _load_factory() -> DetectorFactory:
    profiles = files("langdetect") / "profiles"
    factory = DetectorFactory()
    factory.set_seed(0)
    factory.load_json_profile([(profiles / lang).read_text(encoding="utf-8") for lang in ("en", "es")])
    return factory
