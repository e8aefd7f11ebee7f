"""The language of a document."""

import pytest

from data.coding.language import detect_language
from data.model import Language

TEXTS = [
    ("La alcaldesa de Monteluz presentó ayer el plan del agua ante el pleno.", Language.ES),
    ("The mayor of Monteluz put the water plan before the council yesterday.", Language.EN),
    ("date 2024-05-06 La alcaldesa de Monteluz presentó ayer el plan del agua.", Language.ES),
    ("", Language.UND),
    ("2024 12 3,5 -- !", Language.UND),
    ("市長は昨日、水の計画を発表した。", Language.UND),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_language(text: str, language: Language) -> None:
    found, confidence = detect_language(text)
    assert found == language
    assert (confidence is None) == (language == Language.UND)


def test_the_same_text_gets_the_same_answer() -> None:
    text = "Hace 2 meses"
    assert len({detect_language(text) for _ in range(5)}) == 1
