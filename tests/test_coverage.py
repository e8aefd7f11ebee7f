"""Who reports what, on hand-made frames: reported, not reported, could not know yet; alone; counts; company."""

from dataclasses import replace

import pandas as pd
import pytest

from data.model import Codebook
from data.schema import BY_NAME, TABLES, build_frame
from data.summaries.companions import actor_counts, companions
from data.summaries.coverage import NOT_REPORTED, REPORTED, TOO_EARLY, coverage, reported_alone, source_counts
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
