"""The parts of a page. Every page is invented."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.coding.text import find_zones
from data.model import Source, Zone

BODY = (
    "La alcaldesa de Monteluz presentó ayer ante el pleno el plan del agua, que divide a los vecinos del valle y que "
    "el ayuntamiento quiere aprobar antes del verano con el apoyo de los regantes y de los comerciantes."
)
SECOND = (
    "Los regantes piden que la tasa sea menor y que el dinero se gaste en las acequias viejas, que pierden cada año "
    "la mitad del agua que llevan desde la sierra hasta las huertas."
)

PAGES = [
    (f"date 2024-05-06 {BODY}\n\n{SECOND}", "header lede body"),
    (f"date 2024-05 {BODY}", "header lede"),
    (f"El agua divide a Monteluz\n\n{BODY}\n\n{SECOND}", "headline lede body"),
    (f"El agua divide a Monteluz\nPor: Ana Gil\n{BODY}\n{SECOND}", "headline header lede body"),
    (f"# El agua divide\n\n**Por Ana Gil** | 3 de mayo\n\n{BODY}\n{SECOND}", "headline header lede body"),
    (f"{BODY}\n\nUna tasa discutida\n\n{SECOND}", "lede headline body"),
    (f"{BODY}\n\nFoto: Ana Gil / Agencia Valle\n\n{SECOND}", "lede caption body"),
    (f"{BODY}\n\nLea también: El tranvía llega a Monteluz\n\n{SECOND}", "lede related body"),
    (f"{BODY}\n\nRelacionados\n\nEl tranvía\n\nHace 3 semanas\n\nLa mina\n\nHace 1 mes", "lede related"),
    (f"{BODY}\n\nThe tram arrives\n2 hours ago\nThe mine waits\n3 days ago", "lede related"),
    (f"{BODY}\n\nSUSCRÍBETE a nuestro boletín\nTodos los derechos reservados", "lede footer"),
    (f"{BODY}\n\n/abc", "lede footer"),
    (f"{BODY}\n\nMás del valle\n\nEl tranvía llega", "lede related"),
]


@pytest.mark.parametrize(("text", "zones"), PAGES)
def test_zones_of_a_page(text: str, zones: str) -> None:
    source = Source("valle", "Diario del Valle", related_start=("Más del valle",))
    assert " ".join(zoned.zone for zoned in find_zones(text, (source,))) == zones


def test_a_headline_repeated_below_the_lede_is_a_headline() -> None:
    text = f"date 2024-05-06 El agua divide a Monteluz\n\n{BODY}\n\nEl agua divide a Monteluz\n\n{SECOND}"
    assert [zoned.zone for zoned in find_zones(text, ())] == [
        Zone.HEADER,
        Zone.HEADLINE,
        Zone.LEDE,
        Zone.HEADLINE,
        Zone.BODY,
    ]


@given(st.text(max_size=200))
def test_zones_cover_every_letter_of_any_text_in_order(text: str) -> None:
    zones = find_zones(text, ())
    covered = {offset for zoned in zones for offset in range(zoned.span.start, zoned.span.end)}
    assert all(offset in covered for offset, character in enumerate(text) if not character.isspace())
    assert all(left.span.end <= right.span.start for left, right in pairwise(zones))
