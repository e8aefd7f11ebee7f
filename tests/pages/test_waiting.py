"""What stands for the rest of a page while it is opened."""

import pytest
import streamlit as st

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
