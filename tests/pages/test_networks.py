"""The networks page: picture, twin, slider, evidence."""

from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figures.network_arcs import arcs_figure
from components.figures.network_parts import label_html
from components.figures.network_strands import strands_figure
from components.figures.palette import DARK, LIGHT, Palette
from components.network_matrix import lay_matrix
from components.network_rows import Choice, rows_of_cell
from components.network_words import cell_words, drawn_words, headline, share_words
from components.words import Words
from data.networks import (
    Duplicates,
    Mode,
    Qualifier,
    build_network,
    keep_strongest,
    list_pairs,
    make_ties,
    order_actors,
    order_issues,
    stance_ties,
)
from data.tables import Tables
from tests.corpora import write_corpus
from tests.pages.opening import html_of, open_page

ONE = Choice(Mode.ONE, Duplicates.INCLUDE)
TWO = Choice(Mode.TWO, Duplicates.INCLUDE)


@pytest.fixture(scope="module")
def ties(seeds: Tables) -> pd.DataFrame:
    return stance_ties(seeds, seeds.stances)


@pytest.mark.parametrize(
    ("plus", "minus", "mode", "words"),
    [
        (3, 0, Mode.ONE, "3 agree"),
        (3, 1, Mode.ONE, "3 agree, 1 disagree"),
        (0, 2, Mode.TWO, "2 against"),
        (0, 0, Mode.TWO, "–"),
    ],
)
def test_a_cell_says_both_sides(plus: int, minus: int, mode: Mode, words: str) -> None:
    assert cell_words(plus, minus, mode) == words


def test_shares_are_plain_percentages_with_their_whole() -> None:
    assert share_words(2, 5) == "40% (2 of 5)"


def test_pairs_keep_agreement_and_disagreement_apart(ties: pd.DataFrame) -> None:
    pairs = list_pairs(ties, Mode.ONE)
    agree = build_network(ties, Mode.ONE, Qualifier.CONGRUENCE).matrix
    conflict = build_network(ties, Mode.ONE, Qualifier.CONFLICT).matrix
    assert pairs["plus"].sum() * 2 == agree.to_numpy().sum()
    assert pairs["minus"].sum() * 2 == conflict.to_numpy().sum()
    for pair in pairs.itertuples():
        assert (pair.plus, pair.minus) == (agree.at[pair.row, pair.column], conflict.at[pair.row, pair.column])


def test_the_matrix_is_the_pictures_twin(ties: pd.DataFrame, seeds: Tables) -> None:
    pairs = list_pairs(ties, Mode.ONE)
    names = list(order_actors(ties)["name"])
    matrix = lay_matrix(pairs, names, names, Mode.ONE, Words(seeds))
    filled = sum(cell not in ("", "–") for row in matrix.to_numpy() for cell in row)
    assert filled == 2 * len(pairs)
    assert all(matrix.iat[at, at] == "" for at in range(len(names)))


def test_the_rows_behind_a_cell_are_those_that_made_it(ties: pd.DataFrame) -> None:
    for pair in list_pairs(ties, Mode.ONE).itertuples():
        both = set(rows_of_cell(ties, ONE, f"{pair.row}|{pair.column}|"))
        plus, minus = (set(rows_of_cell(ties, ONE, f"{pair.row}|{pair.column}|{side}")) for side in ("plus", "minus"))
        assert bool(plus) == bool(pair.plus)
        assert bool(minus) == bool(pair.minus)
        assert plus | minus == both
    for pair in list_pairs(ties, Mode.TWO).itertuples():
        assert len(rows_of_cell(ties, TWO, f"{pair.row}|#{pair.column}|plus")) == pair.plus
        assert len(rows_of_cell(ties, TWO, f"{pair.row}|{pair.column}|minus")) == pair.minus


@pytest.mark.parametrize("cell", ["", "|", "nobody|nowhere|plus", "<b>|x|y|z"])
def test_a_cell_that_is_none_opens_nothing(ties: pd.DataFrame, cell: str) -> None:
    assert rows_of_cell(ties, ONE, cell) == []


def test_equal_ties_give_an_equal_order(ties: pd.DataFrame) -> None:
    assert order_actors(ties).equals(order_actors(ties.sample(frac=1, random_state=3)))


def test_camps_stand_together() -> None:
    """Two camps of three: each agrees within itself and disagrees with the other."""
    sides = {name: int(name < "d") for name in "abcdef"}
    held = [(f"{name}{issue}", name, issue, side, "d1", None) for name, side in sides.items() for issue in "xy"]
    order = "".join(order_actors(make_ties(held))["name"])
    assert {order[:3], order[3:]} == {"abc", "def"}


def keys_of(figure: go.Figure) -> list[str]:
    return [key[0] for trace in figure.data if "marks" in str(trace.name) for key in trace.customdata]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("mode", Mode)
def test_every_line_has_a_mark_that_opens_it(ties: pd.DataFrame, mode: Mode, palette: Palette) -> None:
    pairs, names = list_pairs(ties, mode), {"kast": "<b>Kast</b>"}
    if mode is Mode.ONE:
        figure = arcs_figure(order_actors(ties), pairs, names, palette)
    else:
        figure = strands_figure(order_actors(ties), order_issues(ties), pairs, names, palette)
    sides = [f"{pair.row}|{pair.column}|{side}" for side in ("plus", "minus") for pair in pairs.itertuples()]
    counts = [int(count) for side in ("plus", "minus") for count in pairs[side]]
    assert keys_of(figure) == [key for key, count in zip(sides, counts, strict=True) if count]
    assert "&lt;b&gt;Kast&lt;/b&gt;" in figure.layout.yaxis.ticktext
    assert "<b>Kast" not in str(figure.layout.yaxis.ticktext)


def test_agreement_and_disagreement_stand_in_panels_of_their_own(ties: pd.DataFrame) -> None:
    figure = arcs_figure(order_actors(ties), list_pairs(ties, Mode.ONE), {}, LIGHT)
    panels = {str(trace.name).split()[0]: trace.xaxis for trace in figure.data if trace.name != "dots"}
    assert panels == {"plus": "x", "minus": "x2"}
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Ana", "Ana"),
        ("Binational Committee of Migration Cooperation", "Binational<br>Committee of…"),
        ("x & y", "x &amp; y"),
        ("", ""),
    ],
)
def test_a_name_takes_two_lines_at_most(name: str, label: str) -> None:
    assert label_html(name) == label


def test_of_many_pairs_those_stay_that_are_someones_strongest() -> None:
    rows = [("a", "b", 9, 0), ("a", "c", 8, 1), ("b", "c", 7, 0), ("c", "d", 0, 2), ("e", "f", 1, 0)]
    pairs = pd.DataFrame(rows, columns=["row", "column", "plus", "minus"])
    kept = keep_strongest(pairs, 4)
    assert list(kept.itertuples(index=False, name=None)) == [rows[at] for at in (0, 1, 3, 4)]
    assert keep_strongest(pairs, 9).equals(pairs)


def test_what_is_not_drawn_is_counted() -> None:
    assert drawn_words(10, 20, 10, 20) == ""
    assert "20 of 69 actors and 40 of 900 pairs, the strongest" in drawn_words(20, 40, 69, 900)


def test_the_headline_is_computed(ties: pd.DataFrame, seeds: Tables) -> None:
    words = headline(list_pairs(ties, Mode.ONE), Mode.ONE, Words(seeds))
    assert "agree most often" in words
    empty = list_pairs(ties.iloc[:0], Mode.ONE)
    assert headline(empty, Mode.ONE, Words(seeds)) == "No two actors take sides on the same issue here."


@pytest.mark.parametrize("net", ["one-mode", "two-mode"])
@pytest.mark.parametrize("period", ["all", "week", "year"])
def test_the_page_opens(monkeypatch: pytest.MonkeyPatch, net: str, period: str) -> None:
    app = open_page(monkeypatch, "networks", net=net, period=period)
    assert app.get("plotly_chart")
    assert len(app.dataframe) == 2
    assert len(app.select_slider) == (period != "all")
    assert "Solid lines" in html_of(app)


def test_the_slider_leaves_out_what_is_not_in_its_window(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, "networks", period="week", window="2025-12-01")
    assert app.select_slider[0].value == "2025-12-01"
    assert "From 2025-12-01 to 2025-12-07" in html_of(app)
    cells = {cell for row in app.dataframe[0].value.to_numpy() for cell in row}
    whole = open_page(monkeypatch, "networks")
    assert cells != {cell for row in whole.dataframe[0].value.to_numpy() for cell in row}


def test_a_link_to_a_tie_opens_its_stances(monkeypatch: pytest.MonkeyPatch, ties: pd.DataFrame) -> None:
    pair = list_pairs(ties, Mode.ONE).iloc[0]
    app = open_page(monkeypatch, "networks", cell=f"{pair['row']}|{pair['column']}|plus")
    count = len(rows_of_cell(ties, ONE, f"{pair['row']}|{pair['column']}|plus"))
    assert f"Evidence: {count:,} rows" in html_of(app)


def test_filters_and_issues_apply(monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(monkeypatch, "networks", net="two-mode", issues=["joint_patrols", "migrant_expulsion"])
    assert (
        list(app.dataframe[0].value.columns) == ["Joint patrols on the border", "Expulsion of migrants"]
        or len(app.dataframe[0].value.columns) == 2
    )
    filtered = open_page(monkeypatch, "networks", actor=["kast", "jeri"])
    assert len(filtered.dataframe[0].value) == 2


def test_a_small_corpus_and_none_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = open_page(monkeypatch, "networks", write_corpus(tmp_path))
    assert "Farmers' Union and Elena Rivas disagree most often (2)" in html_of(app).replace("&#x27;", "'")
    nothing = open_page(monkeypatch, "networks", q="no such words anywhere")
    assert not nothing.get("plotly_chart")
