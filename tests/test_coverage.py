"""Who reports what, on hand-made frames: alike, differently, not, could not know yet; copies; alone; counts; company."""

from dataclasses import replace

import pandas as pd
import pytest

from data.model import Codebook
from data.schema import BY_NAME, TABLES, build_frame
from data.summaries.companions import actor_counts, companions
from data.summaries.coverage import (
    DIFFERENTLY,
    NOT_REPORTED,
    REPORTED,
    TOO_EARLY,
    copied_sources,
    coverage,
    reported_alone,
    source_counts,
    stance_coverage,
    statement_coverage,
)
from data.summaries.sources import documents_of, tellings, voices_by_source
from data.tables import Tables

DEFAULTS = {
    "language": "en",
    "translated": "no",
    "published_basis": "explicit",
    "words": 100,
    "sha256": "0" * 64,
    "precision": "day",
    "basis": "explicit",
    "event_type": "meeting",
    "status": "happened",
    "zone": "body",
    "rule": "hand",
    "coder": "a",
    "mode": "direct",
    "kind": "person",
    "listed": True,
    "issue": "dam",
    "stance": "rejects",
    "value": -2,
    "voice": "self",
    "evidence_start": 0,
    "evidence_end": 4,
    "content_start": 0,
    "content_end": 4,
    "start": 0,
    "end": 4,
}


def frame(name: str, *rows: dict[str, object]) -> pd.DataFrame:
    """Rows of a table, the cells that do not matter filled in."""
    table = BY_NAME[name]
    return build_frame(table, [tuple(row.get(f.name, DEFAULTS.get(f.name, "")) for f in table.kept) for row in rows])


def tables(**frames: pd.DataFrame) -> Tables:
    empty = {table.name: frame(table.name) for table in TABLES}
    return Tables(**{**empty, **frames}, texts={}, zones={}, codebook=Codebook())  # type: ignore[arg-type]


def document(doc_id: str, source: str, published: str | None, **more: object) -> dict[str, object]:
    days = dict.fromkeys(("published_start", "published_end", "published_best"), published)
    return {"doc_id": doc_id, "source_id": source, "source_label": source.title(), **days, **more}


def event(event_id: str, doc_id: str, happening: str, **more: object) -> dict[str, object]:
    return {"event_id": event_id, "doc_id": doc_id, "happening_id": happening, **more}


def happening(happening_id: str, day: str | None, status: str = "happened") -> dict[str, object]:
    return {"happening_id": happening_id, "date_start": day, "date_end": day, "status": status, "documents": "d1"}


def states(covered: pd.DataFrame) -> dict[tuple[str, str], str]:
    keys = zip(covered["happening_id"], covered["source_id"], strict=True)
    return dict(zip(keys, covered["coverage"], strict=True))


CORPUS = tables(
    documents=frame(
        "documents",
        document("d1", "early", "2025-12-01"),
        document("d2", "late", "2025-12-20"),
        document("d3", "dateless", None),
    ),
    happenings=frame(
        "happenings",
        happening("h1", "2025-11-30"),
        happening("h2", "2025-12-10"),
        happening("h3", "2025-12-10", "announced"),
        happening("h4", None),
        happening("h5", "2025-12-01"),
    ),
    events=frame(
        "events",
        event("e1", "d1", "h1"),
        event("e2", "d2", "h1"),
        event("e3", "d2", "h1", zone="related"),
        event("e4", "d2", "h2"),
        event("e5", "d2", "h3", zone="related"),
        event("e6", "d2", "h4"),
        event("e7", "d2", "h5"),
    ),
)


@pytest.mark.parametrize(
    ("happening_id", "source", "state"),
    [
        ("h1", "early", REPORTED),
        ("h1", "late", REPORTED),
        ("h1", "dateless", NOT_REPORTED),
        ("h2", "early", TOO_EARLY),
        ("h2", "late", REPORTED),
        ("h2", "dateless", NOT_REPORTED),
        ("h3", "early", NOT_REPORTED),
        ("h4", "early", NOT_REPORTED),
        ("h5", "early", NOT_REPORTED),
    ],
    ids=[
        "reported",
        "reported twice",
        "a source without a date might have known",
        "older than the happening",
        "alone with it",
        "a source without a date is never too early",
        "announced before it takes place",
        "a happening without a date decides nothing",
        "published on the day of the happening",
    ],
)
def test_each_source_reports_or_not_or_could_not_know(happening_id: str, source: str, state: str):
    assert states(coverage(CORPUS))[happening_id, source] == state


def test_coverage_has_one_row_a_happening_and_source_and_keeps_every_event():
    covered = coverage(CORPUS)
    assert len(covered) == 5 * 3
    kept = [row for cell in covered["event_ids"] if cell for row in cell.split(";")]
    assert sorted(kept) == sorted(CORPUS.events["event_id"])


def test_a_related_headline_is_not_the_sources_own_report():
    own = coverage(CORPUS).set_index(["happening_id", "source_id"])["own"]
    assert own["h1", "late"]
    assert not own["h3", "late"]
    assert not own["h1", "dateless"]


def test_the_last_document_of_a_source_counts():
    documents = frame("documents", document("d1", "one", "2025-12-01"), document("d2", "one", "2025-12-20"))
    made = tables(documents=documents, happenings=CORPUS.happenings, events=frame("events"))
    assert states(coverage(made))["h2", "one"] == NOT_REPORTED


def test_sources_can_be_given_though_no_row_of_theirs_is_selected():
    selected = replace(CORPUS, documents=CORPUS.documents.iloc[1:2])
    assert set(coverage(selected)["source_id"]) == {"late"}
    assert states(coverage(selected, CORPUS.documents))["h2", "early"] == TOO_EARLY


def test_alone_is_who_reports_what_another_could_have():
    alone = reported_alone(coverage(CORPUS)).set_index("happening_id")
    assert alone["source_id"].to_dict() == {"h2": "late", "h3": "late", "h4": "late", "h5": "late"}
    assert alone["silent"].to_dict() == {"h2": 1, "h3": 2, "h4": 2, "h5": 2}


def test_where_nobody_else_could_know_nobody_is_alone():
    made = replace(CORPUS, documents=CORPUS.documents.iloc[:2], happenings=CORPUS.happenings.iloc[1:2])
    assert reported_alone(coverage(made)).empty


def test_without_rows_coverage_is_empty_and_sources_count_nothing():
    made = replace(CORPUS, happenings=frame("happenings"), events=frame("events"))
    assert coverage(made).empty
    assert reported_alone(coverage(made)).empty
    assert source_counts(made)["events"].tolist() == [0, 0, 0]
    assert source_counts(tables()).empty
    assert coverage(tables()).empty


def difference(name: str, kind: str, *sides: tuple[str, str | None]) -> dict[str, object]:
    """A difference between two sides, each a document and the happening it speaks of."""
    (doc_a, happening_a), (doc_b, happening_b) = sides
    about = {"happening_a": happening_a, "happening_b": happening_b, "doc_a": doc_a, "doc_b": doc_b}
    spans = {"start_a": 0, "end_a": 4, "start_b": 0, "end_b": 4}
    return {"difference_id": name, "kind": kind, "resolution": "open", **about, **spans}


def differing(*differences: dict[str, object]) -> Tables:
    """Three papers that all report h1 and h2, and a fourth that reports nothing."""
    papers = ("post", "sun", "herald", "quiet")
    documents = [document(f"d_{paper}", paper, "2025-12-20") for paper in papers]
    events = [event(f"{paper}_{h}", f"d_{paper}", h) for paper in papers[:3] for h in ("h1", "h2")]
    return tables(
        documents=frame("documents", *documents),
        happenings=frame("happenings", happening("h1", "2025-12-01"), happening("h2", "2025-12-02")),
        events=frame("events", *events),
        differences=frame("differences", *differences),
    )


def kinds_told(made: Tables) -> dict[tuple[str, str], str]:
    """The kinds of difference of every cell that is reported differently."""
    covered = coverage(made)
    cells = covered[covered["coverage"] == DIFFERENTLY]
    return dict(zip(zip(cells["happening_id"], cells["source_id"], strict=True), cells["kinds"], strict=True))


@pytest.mark.parametrize(
    ("differences", "cells"),
    [
        ([("date", ("d_post", "h1"), ("d_sun", "h1"))], {("h1", "post"): "date", ("h1", "sun"): "date"}),
        (
            [("value", ("d_post", "h1"), ("d_sun", "h1")), ("attribution", ("d_herald", "h1"), ("d_post", "h1"))],
            {("h1", "post"): "attribution;value", ("h1", "sun"): "value", ("h1", "herald"): "attribution"},
        ),
        (
            [("date", ("d_post", "h2"), ("d_sun", "h2")), ("date", ("d_post", "h2"), ("d_herald", "h2"))],
            {("h2", "post"): "date", ("h2", "sun"): "date", ("h2", "herald"): "date"},
        ),
        (
            [("order", ("d_post", "h1"), ("d_sun", "h2"))],
            {(h, paper): "order" for h in ("h1", "h2") for paper in ("post", "sun")},
        ),
        ([("date", ("d_quiet", "h1"), ("d_sun", "h1"))], {("h1", "sun"): "date"}),
        ([("value", ("d_post", "h1"), ("d_post", "h1"))], {}),
        ([("stance", ("d_post", None), ("d_sun", None))], {}),
        ([], {}),
    ],
    ids=[
        "two sources that differ, the third agrees",
        "two kinds in one cell",
        "one kind twice is said once",
        "which came first is a difference on both",
        "who has no report of it has no different one",
        "a source against itself differs from nobody",
        "a difference on no happening",
        "no difference",
    ],
)
def test_a_report_that_stands_against_anothers_differs_by_its_kinds(
    differences: list[tuple[str, tuple[str, str | None], tuple[str, str | None]]], cells: dict[tuple[str, str], str]
):
    rows = [difference(f"x{at}", kind, *sides) for at, (kind, *sides) in enumerate(differences)]
    assert kinds_told(differing(*rows)) == cells


def test_a_cell_keeps_the_ids_of_its_differences():
    made = differing(
        difference("x1", "date", ("d_post", "h1"), ("d_sun", "h1")),
        difference("x2", "date", ("d_post", "h1"), ("d_herald", "h1")),
    )
    ids = coverage(made).set_index(["happening_id", "source_id"])["difference_ids"]
    assert ids["h1", "post"] == "x1;x2"
    assert ids["h1", "herald"] == "x2"
    assert ids["h2", "post"] == ids["h1", "quiet"] == ""


def chains(**chain_of: str) -> pd.DataFrame:
    """Documents in order of publication, each with the first text of its chain."""
    return pd.DataFrame({"doc_id": list(chain_of), "chain_id": list(chain_of.values())}, dtype="str")


COPIED = tables(
    documents=frame(
        "documents",
        document("copied", "mirror", "2025-12-02"),
        document("wire", "agency", "2025-12-01"),
        document("rendered", "diario", "2025-12-03", language="es"),
        document("mixed", "gazette", "2025-12-04"),
        document("own", "gazette", "2025-12-05"),
        document("again", "agency", "2025-12-06"),
    ),
    happenings=frame("happenings", *(happening(name, "2025-12-01") for name in ("h1", "h2", "h3", "h4"))),
    events=frame(
        "events",
        event("e1", "copied", "h1"),
        event("e2", "wire", "h1"),
        event("e3", "rendered", "h1"),
        event("e4", "mixed", "h1"),
        event("e5", "own", "h1"),
        event("e6", "mixed", "h2"),
        event("e7", "wire", "h2"),
        event("e8", "rendered", "h3"),
        event("e9", "copied", "h3"),
        event("e10", "wire", "h4"),
        event("e11", "again", "h4"),
    ),
)
CHAINS = chains(wire="wire", copied="wire", rendered="wire", mixed="wire", own="own", again="wire")


@pytest.mark.parametrize(
    ("happening_id", "source", "told"),
    [
        ("h1", "agency", (True, "", "")),
        ("h1", "mirror", (False, "wire", "copy")),
        ("h1", "diario", (False, "wire", "translation")),
        ("h1", "gazette", (True, "", "")),
        ("h2", "gazette", (False, "wire", "copy")),
        ("h2", "diario", (False, "", "")),
        ("h3", "mirror", (True, "", "")),
        ("h3", "diario", (False, "copied", "translation")),
        ("h4", "agency", (True, "", "")),
    ],
    ids=[
        "the first text counts, whatever the order of rows",
        "a copy does not",
        "nor does a translation",
        "a source with a text of its own beside the copy counts",
        "and not where it has the copy alone",
        "who does not report repeats nobody",
        "where the first text is silent its first copy counts",
        "and the next one is one text with it",
        "a source that prints its own text twice counts",
    ],
)
def test_copies_and_translations_of_one_text_count_once(happening_id: str, source: str, told: tuple[bool, str, str]):
    cells = coverage(COPIED, copies=CHAINS).set_index(["happening_id", "source_id"])
    assert tuple(cells.loc[(happening_id, source), ["independent", "copy_of", "copied_as"]]) == told


def test_independent_reports_of_a_happening_are_fewer_than_its_sources():
    covered = coverage(COPIED, copies=CHAINS).groupby("happening_id")
    assert covered["independent"].sum().to_dict() == {"h1": 2, "h2": 1, "h3": 1, "h4": 1}
    assert coverage(COPIED).groupby("happening_id")["independent"].sum().to_dict() == {
        "h1": 4,
        "h2": 2,
        "h3": 2,
        "h4": 1,
    }


def test_a_text_and_its_copies_alone_with_a_happening_are_one_source_alone():
    alone = reported_alone(coverage(COPIED, copies=CHAINS)).set_index("happening_id")
    assert alone["source_id"].to_dict() == {"h2": "agency", "h3": "mirror", "h4": "agency"}
    assert set(reported_alone(coverage(COPIED))["happening_id"]) == {"h4"}


def test_sources_that_only_repeat_others_are_named_with_what_they_repeat():
    assert copied_sources(COPIED.documents, CHAINS).to_dict("index") == {
        "agency": {"independent": True, "copy_of": "", "copied_as": ""},
        "gazette": {"independent": True, "copy_of": "", "copied_as": ""},
        "mirror": {"independent": False, "copy_of": "wire", "copied_as": "copy"},
        "diario": {"independent": False, "copy_of": "wire", "copied_as": "translation"},
    }
    assert copied_sources(COPIED.documents.iloc[:0], CHAINS).empty


SPEAKING = replace(
    CORPUS,
    statements=frame(
        "statements",
        {"statement_id": "s1", "doc_id": "d1", "actor_id": "rivas"},
        {"statement_id": "s2", "doc_id": "d1", "actor_id": "rivas"},
        {"statement_id": "s3", "doc_id": "d2", "actor_id": "union"},
    ),
    stances=frame("stances", {"stance_id": "p1", "doc_id": "d2", "actor_id": "rivas"}),
)


def test_sources_are_counted_by_what_their_documents_hold():
    counts = source_counts(SPEAKING).set_index("source_id")
    assert counts.loc["early", ["documents", "actors", "events", "statements", "stances"]].tolist() == [1, 1, 1, 2, 0]
    assert counts.loc["late", ["documents", "actors", "events", "statements", "stances"]].tolist() == [1, 2, 6, 1, 1]
    assert counts["source_label"].tolist() == ["Early", "Late", "Dateless"]
    assert counts[["events", "statements"]].sum().tolist() == [len(SPEAKING.events), len(SPEAKING.statements)]


def test_voices_are_counted_by_actor_and_source_most_first():
    voices = voices_by_source(SPEAKING, SPEAKING.documents)
    assert voices.to_dict("records") == [
        {"actor_id": "rivas", "source_id": "early", "statements": 2, "stances": 0},
        {"actor_id": "rivas", "source_id": "late", "statements": 0, "stances": 1},
        {"actor_id": "union", "source_id": "late", "statements": 1, "stances": 0},
    ]
    assert voices_by_source(tables(), CORPUS.documents).empty


def test_a_happening_is_told_oldest_report_first():
    assert tellings(CORPUS, "h1")["event_id"].tolist() == ["e1", "e2", "e3"]
    assert tellings(CORPUS, "nowhere").empty


def test_documents_are_chosen_by_source_and_language_oldest_first():
    assert documents_of(CORPUS)["doc_id"].tolist() == ["d1", "d2", "d3"]
    assert documents_of(CORPUS, sources=("late", "dateless"))["doc_id"].tolist() == ["d2", "d3"]
    assert documents_of(CORPUS, sources=("late",), languages=("es",)).empty


TOGETHER = frame(
    "events",
    event("e1", "d1", "h1", actor_ids="kast;jeri"),
    event("e2", "d2", "h1", actor_ids="kast;jeri;noboa"),
    event("e3", "d1", "h2", actor_ids="kast;milei"),
    event("e4", "d1", "h3", actor_ids="kast;jeri"),
    event("e5", "d1", "h4", actor_ids="jeri"),
    event("e6", "d1", "h5", actor_ids=""),
)


def test_companions_are_counted_by_happening_the_closest_first():
    found = companions(TOGETHER, "kast").set_index("actor_id")
    assert found["happenings"].to_dict() == {"jeri": 2, "milei": 1, "noboa": 1}
    assert found["events"].to_dict() == {"jeri": 3, "milei": 1, "noboa": 1}
    assert found.loc["jeri", "happening_ids"] == "h1;h3"


def test_company_is_mutual_and_nobody_is_their_own():
    assert companions(TOGETHER, "milei")["actor_id"].tolist() == ["kast"]
    assert companions(TOGETHER, "nobody").empty
    assert companions(frame("events"), "kast").empty


def test_actors_are_counted_most_rows_first():
    actors = frame("actors", *({"actor_id": name, "name": name} for name in ("silent", "rivas", "union", "kast")))
    made = replace(SPEAKING, actors=actors, events=TOGETHER)
    counts = actor_counts(made).set_index("actor_id")
    assert counts.index.tolist() == ["kast", "rivas", "union", "silent"]
    assert counts.loc["rivas"].tolist() == ["rivas", 2, 1, 0, 0, 2]
    assert counts.loc["kast"].tolist() == ["kast", 0, 0, 3, 0, 2]
    assert counts.loc["silent"].tolist() == ["silent", 0, 0, 0, 0, 0]


def said(statement_id: str, doc_id: str, day: str | None, **more: object) -> dict[str, object]:
    return {
        "statement_id": statement_id,
        "doc_id": doc_id,
        "actor_id": "rivas",
        "date_start": day,
        "date_end": day,
        **more,
    }


def held(stance_id: str, doc_id: str, day: str | None, **more: object) -> dict[str, object]:
    return {"stance_id": stance_id, "doc_id": doc_id, "actor_id": "rivas", "date_start": day, "date_end": day, **more}


SAID = replace(
    CORPUS,
    statements=frame(
        "statements",
        said("s1", "d2", "2025-12-10"),
        said("s2", "d3", "2025-12-10"),
        said("s3", "d2", None),
        said("s4", "d1", "2025-11-30", zone="related"),
    ),
    stances=frame(
        "stances", held("p1", "d2", "2025-12-10"), held("p2", "d1", None, issue="toll"), held("p3", "d3", "2025-12-10", stance="supports", value=2)
    ),
    differences=frame("differences", {**difference("x1", "stance", ("d2", None), ("d3", None)), "row_a": "p1", "row_b": "p3"}),
)  # fmt: skip
CARRIED = pd.DataFrame({"statement_id": ["s1", "s2", "s3", "s4"], "carried_id": ["s1", "s1", "s3", "s4"]}, dtype="str")


@pytest.mark.parametrize(
    ("carried_id", "source", "state", "ids"),
    [
        ("s1", "early", TOO_EARLY, ""),
        ("s1", "late", REPORTED, "s1"),
        ("s1", "dateless", REPORTED, "s2"),
        ("s3", "early", NOT_REPORTED, ""),
        ("s4", "late", NOT_REPORTED, ""),
    ],
    ids=["said after its last document", "told", "told again by another", "undated words decide nothing", "silent"],
)
def test_each_source_brings_a_statement_or_not(carried_id: str, source: str, state: str, ids: str):
    cells = statement_coverage(SAID, CARRIED).set_index(["carried_id", "source_id"])
    assert tuple(cells.loc[(carried_id, source), ["coverage", "statement_ids"]]) == (state, ids)
    assert not cells.loc[("s4", "early"), "own"]


@pytest.mark.parametrize(
    ("issue", "source", "state"),
    [
        ("dam", "early", TOO_EARLY),
        ("dam", "late", DIFFERENTLY),
        ("dam", "dateless", DIFFERENTLY),
        ("toll", "early", REPORTED),
        ("toll", "late", NOT_REPORTED),
    ],
)
def test_each_source_shows_a_position_or_not(issue: str, source: str, state: str):
    cells = stance_coverage(SAID).set_index(["issue", "source_id"])
    assert cells.loc[(issue, source), "coverage"] == state


def test_without_statements_and_stances_nothing_is_covered():
    assert statement_coverage(CORPUS, CARRIED.iloc[:0]).empty
    assert stance_coverage(CORPUS).empty
