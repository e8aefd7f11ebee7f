"""The stances page: matrix, blanks, roll-up, evidence behind a cell, lines over time, empty states."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.summaries import Blank
from data.tables import Tables
from tests.corpora import CODEBOOK, write_corpus
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare

HARDENED = "Peru’s line hardened between 1 Dec 2025 and 12 Jan 2026."


def corridor(tables: Tables):
    return tables.stances[tables.stances["issue"] == "humanitarian_corridor"]


def test_the_matrix_counts_every_stance_of_the_issue(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    grid = open_page(monkeypatch, "stances").dataframe[0].value
    counts = grid.stack().str.extract(r"\((\d+)\)$")[0].dropna().astype(int)
    assert counts.sum() == len(corridor(seeds))
    assert list(grid.index) == [
        "José Jerí",
        "Government of Peru",
        "El Ciudadano",
        "Hugo de Zela",
        "José Antonio Kast",
        "Chilean parliamentarians",
    ]


def test_cells_say_word_sign_voice_and_number(monkeypatch: pytest.MonkeyPatch):
    grid = open_page(monkeypatch, "stances").dataframe[0].value
    assert grid.loc["José Jerí", "El Ciudadano"] == "■ rejects −− (3)"
    assert grid.loc["José Antonio Kast", "El Ciudadano"] == "□ supports ++ (2)"
    assert grid.loc["Chilean parliamentarians", "unnamed (004)"] == "▪ supports ++ (1)"


def test_the_blanks_look_different_and_stand_in_the_legend(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "stances")
    grid = app.dataframe[0].value
    assert grid.loc["José Antonio Kast", "unnamed (001)"] == "no mention"
    assert grid.loc["Hugo de Zela", "unnamed (000)"] == "not named"
    assert grid.loc["José Jerí", "unnamed (004)"] == "no position"
    html = html_of(app)
    assert all(f'class="glyph blank {name}"' in html for name in ("no-issue", "not-named", "no-position"))
    assert len({str(blank) for blank in Blank}) == len(Blank)


def test_rolled_up_a_government_gathers_its_members_and_names_them(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "stances", rollup="yes")
    grid = app.dataframe[0].value
    assert grid.loc["Government of Peru", "El Ciudadano"] == "■ rejects −− (4)"
    assert grid.loc["Government of Peru", "Through"] == "Hugo de Zela, José Jerí"
    assert "From sceptical (Hugo de Zela) to rejects (José Jerí)." in html_of(app)


@pytest.mark.parametrize("rollup", ["no", "yes"])
def test_the_headline_says_whose_line_changed(monkeypatch: pytest.MonkeyPatch, rollup: str):
    assert HARDENED in html_of(open_page(monkeypatch, "stances", rollup=rollup))


def test_without_a_change_the_headline_counts_positions(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "stances", issue="joint_patrols"))
    assert "No line changes here." in html


def test_a_cell_opens_all_evidence_behind_it(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "stances", cell="jeri|el_ciudadano")
    assert "Evidence: 3 rows" in html_of(app)
    assert html_of(app).count('<article class="evidence">') == 3


def test_a_chosen_blank_says_why_it_is_blank(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "stances", cell="kast|001_42883adef3ff80d5"))
    assert "José Antonio Kast, unnamed (001): issue not mentioned." in html


def test_by_time_periods_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch):
    grid = open_page(monkeypatch, "stances", by="time").dataframe[0].value
    assert list(grid.columns) == [
        "1 to 7 Dec 2025",
        "29 Dec 2025 to 4 Jan 2026",
        "5 to 11 Jan 2026",
        "12 to 18 Jan 2026",
    ]


def test_lines_show_every_dated_stance(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "stances", rollup="yes")
    spec = json.loads(app.get("plotly_chart")[0].proto.spec)
    ids = {one for trace in spec["data"] for row in trace.get("customdata", []) for one in row[0].split(";")}
    assert ids == set(corridor(seeds)["stance_id"])


def test_the_matrix_can_be_taken_away_as_shown(monkeypatch: pytest.MonkeyPatch):
    labels = [button.proto.label for button in open_page(monkeypatch, "stances").get("download_button")]
    assert "Download this matrix: 30 cells (CSV)" in labels


@pytest.mark.parametrize("query", [{"by": "nonsense"}, {"cell": "a|b|c"}, {"cell": "nonsense"}, {"rollup": "maybe"}])
def test_rubbish_in_the_link_does_no_harm(monkeypatch: pytest.MonkeyPatch, query: dict[str, str]):
    matrix, twin = open_page(monkeypatch, "stances", **query).dataframe
    assert (len(matrix.value), len(twin.value)) == (6, 11)


def test_the_twin_of_rolled_up_lines_says_through_whom(monkeypatch: pytest.MonkeyPatch):
    assert "Through" not in open_page(monkeypatch, "stances").dataframe[1].value
    twin = open_page(monkeypatch, "stances", rollup="yes").dataframe[1].value
    peru = twin[twin["Actor"] == "Government of Peru"]
    assert set(peru["Through"]) == {"Hugo de Zela", "José Jerí", "Government of Peru"}
    assert set(twin.loc[twin["Actor"] == "José Antonio Kast", "Through"]) == {"José Antonio Kast"}


def empty(app: AppTest) -> bool:
    return not app.dataframe and not app.get("plotly_chart")


def test_filters_that_leave_nothing_say_so(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "stances", q="no such words")
    assert empty(app)
    assert "words in the evidence" in words_of(app)


def test_two_actors_of_one_name_keep_a_row_each(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    namesake = CODEBOOK.replace('name = "Farmers\' Union"', 'name = "Elena Rivas"')
    app = open_page(monkeypatch, "stances", write_corpus(tmp_path, codebook_toml=namesake))
    matrix = next(table.value for table in app.dataframe if "The Valley Post" in table.value)
    assert set(matrix.index) == {"Elena Rivas [rivas]", "Elena Rivas [farmers]"}


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    assert open_page(monkeypatch, "stances", write_bare(tmp_path, kind)).title


def test_the_matrix_stands_ready_for_paper_in_the_colours_of_the_light_theme(monkeypatch: pytest.MonkeyPatch):
    html = html_of(open_page(monkeypatch, "stances"))
    table = html[html.index('class="for-print"') :].split("</table>")[0]
    assert table.count("<tr>") == 1 + 6
    assert '<td style="background-color: #B35806; color: #FFFFFF; font-weight: 600">■ rejects −− (3)</td>' in table
    monkeypatch.setattr("components.print_table.MOST_CELLS", 3)
    assert "for-print" not in html_of(open_page(monkeypatch, "stances"))
