"""Rubbish in a link: noted, and the page stands."""

import pytest

from tests.pages.opening import html_of, open_page, words_of


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ({"actor": "nobody"}, "actor “nobody” is not in this corpus"),
        ({"from": "2026-02-31"}, "“2026-02-31” is no day"),
        ({"from": "2026-01"}, "“2026-01” is no day"),
        ({"from": "2026-01-10", "to": "2025-12-01"}, "reversed"),
        ({"clock": "<script>alert(1)</script>"}, "neither said nor published"),
        ({"issue": "🛂"}, "is not in the codebook"),
    ],
)
def test_rubbish_in_a_link_is_noted_and_the_page_stands(
    monkeypatch: pytest.MonkeyPatch, query: dict[str, str], note: str
) -> None:
    app = open_page(monkeypatch, "statements", **query)
    assert note in words_of(app).replace("\\", "")
    assert '<p class="sentence">' in html_of(app)
