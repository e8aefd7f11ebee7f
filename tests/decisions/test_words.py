"""The words of a row corrected: evidence, what is said, speaker, cue; found again in a text that moved."""

import pandas as pd
import pytest

from data import decisions as d
from data.__main__ import main
from data.decisions.words import LostWords, find_value, write_words
from data.model import Span
from data.verify import verify
from tests.corpora import EVENTS, ONE, STATEMENTS, TWO
from tests.decisions.conftest import Desk

WHOLE = "“We need the dam,” Rivas said on Monday"


def words(desk: Desk, table: str, field: str, **cells: object) -> str | None:
    row = desk.row(table, **cells)
    start, end = row[f"{field}_start"], row[f"{field}_end"]
    return None if pd.isna(start) else desk.tables.texts[row["doc_id"]][int(start) : int(end)]


@pytest.mark.parametrize(
    ("table", "which", "field", "value", "now"),
    [
        ("events", {}, "evidence", "The Farmers' Union met", "The Farmers' Union met"),
        ("stances", {"voice": "narrated"}, "evidence", "rechazó la presa", "rechazó la presa"),
        ("statements", {"mode": "indirect"}, "evidence", "Rivas said the dam will be built.", None),
        ("statements", {"mode": "indirect"}, "content", "will be built", "will be built"),
        ("statements", {"mode": "indirect"}, "speaker", "Elena", "Elena"),
        ("statements", {"mode": "indirect"}, "speaker", "", ""),
        ("statements", {"mode": "indirect"}, "cue", "will", "will"),
        ("statements", {"mode": "indirect"}, "evidence", "  Elena Rivas said the dam will be built.  ", ONE[:39]),
    ],
)
def test_words_are_set_to_others_of_the_document(
    desk: Desk, table: str, which: dict[str, object], field: str, value: str, now: str | None
) -> None:
    row_id = desk.id_of(table, **which)
    before = desk.row(table, **which)
    if now is None:
        with pytest.raises(ValueError, match=r"evidence 6-39 leaves out speaker \(0-11\); correct that first"):
            desk.decide(d.correct, table, row_id, field, value)
        return
    line = desk.decide(d.correct, table, row_id, field, value)
    assert (words(desk, table, field, decided="corrected") or "") == now
    assert desk.id_of(table, decided="corrected") == row_id
    desk.decide(d.undo, line)
    assert str(desk.row(table, **which)) == str(before)


def test_the_ledger_says_where_the_words_stand_and_what_they_are(desk: Desk) -> None:
    row_id = desk.id_of("statements", mode="indirect")
    desk.decide(d.correct, "statements", row_id, "content", "will be built")
    (line,) = d.read_ledger(desk.folder).decisions
    assert (line.field, line.old_value, line.new_value) == (
        "content",
        "17-38 the dam will be built",
        "25-38 will be built",
    )
    assert (line.start, line.end, line.quote) == (0, 38, ONE[:38])


def test_words_beyond_the_evidence_widen_it(desk: Desk) -> None:
    row_id = desk.id_of("statements", mode="indirect")
    at = ONE.index("“We need")
    value = write_words(Span(17, at + 18), ONE)
    desk.decide(d.correct, "statements", row_id, "content", value)
    assert words(desk, "statements", "evidence", statement_id=row_id) == ONE[: at + 18]


def test_a_speaker_and_cue_amid_what_is_said_split_it(desk: Desk) -> None:
    row_id = desk.id_of("statements", mode="direct", actor_id="rivas")
    start = ONE.index("We need")
    desk.decide(d.correct, "statements", row_id, "content", write_words(Span(start, ONE.index(" Monday") + 7), ONE))
    parts = desk.row("statements", statement_id=row_id)["content_parts"]
    said = [ONE[int(a) : int(b)] for a, b in (part.split("-") for part in parts.split(";"))]
    assert said == ["We need the dam", "on Monday"]
    desk.decide(d.correct, "statements", row_id, "content", "We need the dam")
    parts = desk.row("statements", statement_id=row_id)["content_parts"]
    assert pd.isna(parts)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("content", "", "content may not be empty"),
        ("evidence", " ", "evidence may not be empty"),
        ("content", "the river", "the words 'the river' are not in the document"),
        ("content", "We need the dam", "content is 'We need the dam' already"),
        ("evidence", "the dam", "the words 'the dam' stand 2 times in the document"),
    ],
)
def test_words_that_cannot_be_are_refused(desk: Desk, field: str, value: str, why: str) -> None:
    row_id = desk.id_of("statements", mode="direct", actor_id="rivas")
    desk.again(**{"coding/statements.csv": STATEMENTS})
    if field == "evidence" and value == "the dam":
        row_id = desk.id_of("events")
        table = "events"
    else:
        table = "statements"
    with pytest.raises(ValueError, match=why.replace("(", r"\(")):
        desk.decide(d.correct, table, row_id, field, value)


def test_corrected_words_follow_a_text_that_moved(desk: Desk) -> None:
    row_id = desk.id_of("statements", mode="indirect")
    desk.decide(d.correct, "statements", row_id, "content", write_words(Span(21, 24), ONE))  # the first "dam" of two
    desk.decide(d.correct, "statements", row_id, "venue", "a radio")
    desk.again(**{"one.txt": "A new headline\n\n" + ONE})
    row = desk.row("statements", venue="a radio")
    assert (row["content_start"], row["evidence_start"]) == (21 + 16, 16)
    assert desk.states == ["in force", "in force"]
    desk.decide(d.confirm, "statements", row["statement_id"])
    assert desk.problems == []


def test_a_row_with_other_evidence_is_decided_on_joined_and_found_again_by_what_was_coded(desk: Desk) -> None:
    event = desk.id_of("events")
    desk.decide(d.correct, "events", event, "evidence", "Farmers' Union met")
    desk.decide(d.correct, "events", event, "status", "denied")
    desk.decide(d.confirm, "events", event, who="Ben")
    desk.again(**{"one.txt": "A new headline\n\n" + ONE})
    row = desk.row("events")
    assert (row["status"], row["decided_by"], row["evidence_start"]) == ("denied", "Ben", ONE.index("Farmers'") + 16)
    assert desk.states == ["in force"] * 3


def test_words_that_left_the_document_orphan_their_correction_alone(desk: Desk) -> None:
    row_id = desk.id_of("statements", mode="direct", actor_id="rivas")
    at = ONE.index("The Farmers")
    wide = write_words(Span(ONE.index("“We"), at + 11), ONE)
    desk.decide(d.correct, "statements", row_id, "evidence", wide)
    desk.decide(d.confirm, "statements", row_id)
    desk.again(**{"one.txt": ONE.replace("The Farmers' Union", "Farmers")})
    assert desk.states == ["orphaned", "in force"]
    assert words(desk, "statements", "evidence", statement_id=row_id) == WHOLE
    assert [each for each in desk.problems if "is gone; the words" in each and "are not in the document" in each]


def test_words_changed_by_the_coder_to_others_since_are_said(desk: Desk) -> None:
    row_id = desk.id_of("statements", mode="indirect")
    desk.decide(d.correct, "statements", row_id, "cue", "said the")
    desk.again(
        **{
            "coding/statements.csv": STATEMENTS.replace(
                "rivas,Elena Rivas,indirect,said,", "rivas,Elena Rivas,indirect,Rivas said,"
            )
        }
    )
    assert list(desk.tables.decisions["note"]) == ["as coded, cue is now 'Rivas said'"]


def test_tables_with_corrected_words_hold_against_the_documents(desk: Desk, tmp_path: object) -> None:
    desk.decide(d.correct, "statements", desk.id_of("statements", mode="indirect"), "content", "will be built")
    desk.decide(d.correct, "stances", desk.id_of("stances", voice="narrated"), "evidence", "rechazó la presa")
    out = desk.folder / "out"
    assert main(["tabulate", str(desk.folder), "--out", str(out)]) == 0
    assert verify(out, desk.folder) == []


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("3-6 one", Span(3, 6)),
        ("0-3 one", "stand 2 times"),
        ("one", "stand 2 times"),
        ("1-4 two", Span(7, 10)),
        ("two", Span(7, 10)),
        ("0-9 two", "not in the document"),  # no offsets of these words, so words themselves
        ("six", "not in the document"),
    ],
)
def test_words_are_found_where_they_stand_or_where_alone_they_do(value: str, found: Span | str) -> None:
    text = "a. one two one"
    if isinstance(found, str):
        with pytest.raises(LostWords, match=found):
            find_value(value, text)
    else:
        assert find_value(value, text) == found


def test_words_within_the_evidence_go_before_the_same_words_elsewhere() -> None:
    assert find_value("one", "one two one", near=Span(4, 11)) == Span(8, 11)


TWO_EVENTS = (
    EVENTS + "adjudicated,two,e2,,meeting,The farmers refuse,happened,,,,unknown,unknown,,farmers,rechazó la presa\n"
)


def test_a_join_outlives_the_text_of_either_event(desk: Desk) -> None:
    desk.again(**{"coding/events.csv": TWO_EVENTS})
    desk.decide(d.join, [desk.id_of("events", doc_id="two")], [desk.id_of("events", doc_id="one")])
    desk.again(**{"one.txt": "Headline\n\n" + ONE, "two.txt": "Titular\n\n" + TWO})
    assert len(desk.tables.happenings) == 1
    assert desk.problems == []


@pytest.mark.parametrize(
    ("rejected", "note"),
    [("two", "its event was rejected"), ("one", "what it was joined with was rejected")],
)
def test_a_joined_event_may_be_rejected(desk: Desk, rejected: str, note: str) -> None:
    desk.again(**{"coding/events.csv": TWO_EVENTS})
    desk.decide(d.join, [desk.id_of("events", doc_id="two")], [desk.id_of("events", doc_id="one")])
    desk.decide(d.reject, "events", desk.id_of("events", doc_id=rejected))
    assert (len(desk.tables.happenings), desk.problems) == (1, [])
    assert list(desk.tables.decisions["note"].fillna("")) == [note, ""]
