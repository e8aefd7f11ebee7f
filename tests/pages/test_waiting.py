"""What stands for the rest of a page while it is opened."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.opening import open_page


def test_only_a_page_that_is_opened_gets_a_skeleton(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[object] = []
    draw = st.skeleton
    monkeypatch.setattr(st, "skeleton", lambda **given: drawn.append(given) or draw(**given))
    app = open_page(monkeypatch, "method")
    app.text_input(key="filter_text").set_value("corredor").run()
    assert len(drawn) == 1
    app.switch_page("components/pages/documents.py").run()
    assert len(drawn) == 2
    assert not app.exception
    assert not app.get("skeleton")


def body_place(app: AppTest) -> int:
    """At which place of the main part the page itself stands."""
    return next(at for at, block in app.main.children.items() if block.children and block.children[0].type == "title")


def test_the_page_keeps_its_place_whether_or_not_the_corpus_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    st.cache_resource.clear()  # what stands at a place while a slow page is drawn is what stood there before
    app = open_page(monkeypatch, "method")
    assert body_place(app) == body_place(app.run())
