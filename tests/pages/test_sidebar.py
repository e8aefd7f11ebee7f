"""The filters beside every page: what their numbers count, and which filters show at all."""

import re
from pathlib import Path

import pytest

from data.selection import Selection, allowed_values, main_issue, select
from data.summaries import facet_counts
from data.tables import Tables
from tests.pages.opening import html_of, open_page, write_bare

FILTERS = {
    "actors": "actor",
    "sources": "source",
    "languages": "language",
    "statuses": "status",
    "stances": "stance",
    "coders": "coder",
    "decided": "decided",
}
ROWS = ("events", "statements", "stances")


@pytest.mark.parametrize("others", [{}, {"text": "corredor", "undated": False}])
def test_an_options_number_is_the_rows_it_shows_when_picked(seeds: Tables, others: dict[str, object]) -> None:
    base = {"issue": main_issue(seeds), **others}
    counts = {tables: facet_counts(seeds, Selection(**base), tables) for tables in (ROWS, *((name,) for name in ROWS))}
    for name, key in FILTERS.items():
        for option in allowed_values(seeds)[key]:
            picked = select(seeds, Selection(**{**base, name: (option,)}))
            for tables, found in counts.items():
                counted = {"statuses": ("events",), "stances": ("stances",)}.get(name, tables)
                assert found[name].get(option, 0) == sum(len(picked[table]) for table in counted), (name, option)


@pytest.mark.parametrize("page", ["timeline", "stances", "statements"])
def test_the_number_is_that_of_the_pages_sentence(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    label = next(
        each for each in open_page(monkeypatch, page).multiselect(key="filter_actors").options if "Kast" in each
    )
    shown = re.search(r"(\d+) of \d+ ", html_of(open_page(monkeypatch, page, actor="kast")))
    assert shown
    assert label.endswith(f"({shown[1]})")


def test_filters_that_leave_no_choice_are_not_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = open_page(monkeypatch, "statements", write_bare(tmp_path, "a text alone"))
    assert not app.sidebar.multiselect


def test_of_one_coder_the_corpus_line_says_who_coded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shipped = open_page(monkeypatch, "method")
    assert any("5 documents coded by hand (adjudicated)" in each.value for each in shipped.sidebar.caption)
    alone = open_page(monkeypatch, "method", write_bare(tmp_path, "a text alone"))
    assert any("1 document coded by the machine (rules)" in each.value for each in alone.sidebar.caption)
