"""Opens a page of the app on a corpus, as a link would."""

import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT

TIMEOUT = 60


def open_page(
    monkeypatch: pytest.MonkeyPatch, page: str, corpus: Path = ROOT / "seeds", **query: str | list[str]
) -> AppTest:
    """The page after its first run, with the link's parameters; fails on any exception."""
    monkeypatch.setattr(sys, "argv", ["app.py"])
    monkeypatch.setenv("POSTURA_CORPUS", str(corpus))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=TIMEOUT)
    for key, value in query.items():
        app.query_params[key] = value
    app.switch_page(f"components/pages/{page}.py").run()
    assert not app.exception, app.exception
    return app


def html_of(app: AppTest) -> str:
    """All HTML on the page but the stylesheet."""
    bodies = [str(element.proto.body) for element in app.get("html")]
    return "\n".join(body for body in bodies if not body.startswith("<style>"))


def words_of(app: AppTest) -> str:
    """Title, warnings and infos as one text."""
    return "\n".join(element.value for element in (*app.title, *app.warning, *app.info))


HOSTILE = '<script>alert("x")</script><img src=x onerror=alert(1)> $x^2$ *b* :red[x] =cmd() שלום 👩‍👩‍👧 said Rivas.\n'
BARE = {
    "no documents": {},
    "a text alone": {"one.txt": "Elena Rivas said the dam will be built.\n"},
    "texts without words": {"one.txt": "", "two.txt": " \n\n\t \n"},
    "hostile text": {"one.txt": HOSTILE},
}
"""Corpora without codebook and coding, by what they hold."""


def write_bare(folder: Path, kind: str) -> Path:
    for name, text in BARE[kind].items():
        (folder / name).write_bytes(text.encode("utf-8"))
    return folder
