"""The timeline page: lanes, kinds, doubt, what the figure leaves out, evidence of a link, empty states."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.tables import Tables
from tests.pages.opening import BARE, html_of, open_page, words_of, write_bare


def figures(app: AppTest) -> list[dict[str, Any]]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def ids_of(figure: dict[str, Any]) -> set[str]:
    return {ids[0] for trace in figure["data"] for ids in trace.get("customdata", [])}


def test_every_dated_happening_is_a_mark_and_the_others_are_listed(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "timeline", whole="yes")
    happenings = seeds.happenings
    dated = happenings["date_start"].notna() | happenings["date_end"].notna()
    assert ids_of(figures(app)[1]) == set(happenings["happening_id"][dated])
    assert f"Without a date: {int((~dated).sum())}" in [box.label for box in app.expander]


def test_far_away_marks_are_counted_beside_the_figure(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "timeline")
    assert "Outside the figure: 1" in [box.label for box in app.expander]
    far = seeds.happenings[seeds.happenings["date_end"].dt.year == 2023]["happening_id"]
    assert ids_of(figures(app)[1]).isdisjoint(far)


def test_by_source_events_statements_and_stances_stand_on_one_axis(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    kinds = ["events", "statements", "stances"]
    shown = ids_of(figures(open_page(monkeypatch, "timeline", lanes="source", show=kinds, whole="yes"))[1])
    assert {row_id[0] for row_id in shown} == {"e", "s", "p"}
    issue = seeds.stances[seeds.stances["issue"] == "humanitarian_corridor"]
    assert set(issue["stance_id"]) <= shown


def test_a_link_opens_the_evidence_of_every_report_of_a_happening(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    happening = seeds.events["happening_id"].value_counts().idxmax()
    reports = seeds.events[seeds.events["happening_id"] == happening]
    app = open_page(monkeypatch, "timeline", evidence=str(happening))
    html = html_of(app)
    assert f"Evidence: {len(reports)} rows" in html
    assert html.count('<article class="evidence">') == len(reports)


def test_closing_the_evidence_takes_it_out_of_the_link(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "timeline", evidence=str(seeds.events["event_id"].iloc[0]))
    app.button(key="close_evidence").click().run()
    assert "evidence" not in app.query_params
    assert '<article class="evidence">' not in html_of(app)


def test_switches_are_in_the_link(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "timeline")
    app.button_group(key="switch_lanes").set_value("source").run()
    assert app.query_params["lanes"] == "source"
    app.button_group(key="switch_lanes").set_value("actor").run()
    assert "lanes" not in app.query_params


@pytest.mark.parametrize(
    "query", [{"lanes": "nonsense"}, {"show": "nonsense"}, {"bin": "a|b"}, {"evidence": "nonsense"}]
)
def test_rubbish_in_the_link_does_no_harm(monkeypatch: pytest.MonkeyPatch, query: dict[str, str]):
    assert len(figures(open_page(monkeypatch, "timeline", **query))) == 2


def test_the_headline_counts_what_is_known(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    html = html_of(open_page(monkeypatch, "timeline"))
    assert f"of {len(seeds.happenings)} happenings have exact dates" in html


def test_the_table_twin_holds_every_row(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    app = open_page(monkeypatch, "timeline")
    labels = [box.label for box in app.expander]
    assert f"The same as a table: {len(seeds.happenings)} rows" in labels


def test_a_date_filter_sets_the_window(monkeypatch: pytest.MonkeyPatch):
    spec = figures(open_page(monkeypatch, "timeline", **{"from": "2025-12-01", "to": "2025-12-31"}))[1]
    first, last = spec["layout"]["xaxis"]["range"]
    assert first[:7] == "2025-11"
    assert last[:7] == "2026-01"


def test_filters_that_leave_nothing_say_so_and_offer_the_way_back(monkeypatch: pytest.MonkeyPatch):
    app = open_page(monkeypatch, "timeline", q="no such words")
    assert "words in the evidence" in words_of(app)
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("kind", BARE)
def test_bare_corpora_open(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str):
    assert open_page(monkeypatch, "timeline", write_bare(tmp_path, kind)).title


def test_evidence_chosen_in_a_table_opens_under_it(monkeypatch: pytest.MonkeyPatch, seeds: Tables):
    happenings = seeds.happenings
    undated = happenings["happening_id"][happenings["date_start"].isna() & happenings["date_end"].isna()].iloc[0]
    app = open_page(monkeypatch, "timeline", evidence=str(undated), at="undated")
    box = next(box for box in app.expander if box.label.startswith("Without a date"))
    assert any('<article class="evidence">' in str(element.proto.body) for element in box.get("html"))


def test_downloads_hold_the_rows_of_the_table_that_is_shown(monkeypatch: pytest.MonkeyPatch):
    labels = [button.proto.label for button in open_page(monkeypatch, "timeline").get("download_button")]
    assert "Download 41 happenings (CSV)" in labels
    both = open_page(monkeypatch, "timeline", lanes="source", show=["events", "stances"])
    labels = [button.proto.label for button in both.get("download_button")]
    assert "Download 65 events (CSV)" in labels
    assert "Download 11 stances (CSV)" in labels
