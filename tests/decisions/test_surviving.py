"""Decisions outlive changed rules, changed documents and edited ledgers; what lost its row is listed, never dropped."""

import pytest

from data import decisions as d
from data.decisions import LEDGER
from data.model import Span
from tests.corpora import EVENTS, ONE, STATEMENTS, TWO
from tests.decisions.conftest import Desk
from tests.decisions.lines import decision

NEW_DATE = STATEMENTS.replace("2024-05-06,2024-05-06,day", "2024-05-13,2024-05-13,day")
NEW_CONTENT = STATEMENTS.replace("indirect,said,,the dam will be built", "indirect,said,,dam will be built")
NEW_SPEAKER = STATEMENTS.replace("one,s1,rivas,Elena Rivas", "one,s1,ministry,Elena Rivas")


def test_a_new_run_of_changed_coding_keeps_what_was_decided_on_rows_that_stand(desk: Desk) -> None:
    row = desk.id_of("statements", mode="indirect")
    desk.decide(d.correct, "statements", row, "mode", "mixed")
    desk.again(**{"coding/statements.csv": NEW_DATE})
    assert desk.row("statements", statement_id=row)["mode"] == "mixed"
    assert desk.states == ["in force"]


@pytest.mark.parametrize("coding", [NEW_CONTENT, NEW_SPEAKER], ids=["other words", "another speaker"])
def test_a_decision_whose_row_is_gone_says_what_stands_on_its_words_now(desk: Desk, coding: str) -> None:
    line = desk.decide(d.reject, "statements", desk.id_of("statements", mode="indirect"))
    desk.again(**{"coding/statements.csv": coding})
    now = desk.id_of("statements", mode="indirect")
    (orphan,) = d.orphaned_lines(desk.tables).to_dict("records")
    assert orphan["decision_id"] == line
    assert orphan["note"] == f"its words stand at 0-38 of one; rows there now: {now}"
    assert [problem for problem in desk.problems if "is gone; its words stand" in problem]
    assert now in set(desk.tables.statements["statement_id"])  # nothing was rejected in its place


def test_an_orphan_can_be_re_attached(desk: Desk) -> None:
    line = desk.decide(d.correct, "statements", desk.id_of("statements", mode="indirect"), "venue", "a radio")
    desk.again(**{"coding/statements.csv": NEW_CONTENT})
    now = desk.id_of("statements", mode="indirect")
    moved = desk.decide(d.reattach, line, now)
    assert desk.row("statements", statement_id=now)["venue"] == "a radio"
    assert desk.states == ["in force", "in force"]
    desk.decide(d.undo, moved)
    assert desk.states == ["orphaned", "undone", "undo"]


def test_an_orphan_can_be_let_go(desk: Desk) -> None:
    line = desk.decide(d.reject, "statements", desk.id_of("statements", mode="indirect"))
    desk.again(**{"coding/statements.csv": NEW_CONTENT})
    desk.decide(d.undo, line, reason="the words are right now")
    assert d.orphaned_lines(desk.tables).empty
    assert desk.problems == []


def test_in_a_changed_document_decisions_follow_their_words(desk: Desk) -> None:
    line = desk.decide(d.correct, "statements", desk.id_of("statements", mode="indirect"), "mode", "mixed")
    added = "The Farmers' Union met her"
    at = ONE.index(added)
    values = {"actor_id": "farmers", "issue": "dam", "stance": "open", "voice": "narrated"}
    desk.decide(d.add, "stances", "one", Span(at, at + len(added)), values)
    desk.again(**{"one.txt": "A new headline\n\n" + ONE})
    row = desk.row("statements", mode="mixed")
    assert (row["evidence_start"], row["decided"]) == (16, "corrected")
    assert desk.row("stances", coder="Ana")["evidence_start"] == at + 16
    assert desk.states == ["in force", "in force"]
    assert desk.tables.decisions.set_index("decision_id")["row_now"][line] == row["statement_id"]


def test_a_moved_row_can_be_decided_on_again(desk: Desk) -> None:
    desk.decide(d.correct, "statements", desk.id_of("statements", mode="indirect"), "mode", "mixed")
    desk.again(**{"one.txt": "A new headline\n\n" + ONE})
    desk.decide(d.correct, "statements", desk.id_of("statements", mode="mixed"), "venue", "a radio")
    row = desk.row("statements", venue="a radio")
    assert row["mode"] == "mixed"


@pytest.mark.parametrize(
    ("text", "became"),
    [
        (TWO.replace("No la queremos", "La queremos"), "its words are no longer in the document"),
        (
            "«No la queremos», dijo. «No la queremos», dijo.\n",
            "its words stand 2 times in the document, no longer at 60",
        ),
        (None, "document 'two' is not in the corpus"),
        ("The farmers:\n" + TWO, "its words stand at 73-95 of two; no row of statements is there now"),
    ],
    ids=["words gone", "words twice", "document gone", "words moved, row gone"],
)
def test_what_cannot_follow_is_orphaned_with_the_reason(desk: Desk, text: str | None, became: str) -> None:
    desk.decide(d.confirm, "statements", desk.id_of("statements", actor_id="farmers"))
    if text is None:
        (desk.folder / "two.txt").unlink()
        desk.again()
    else:
        desk.again(**{"two.txt": text, "coding/statements.csv": STATEMENTS.split("adjudicated,two")[0]})
    assert list(desk.tables.decisions["note"]) == [became]
    assert desk.states == ["orphaned"]


def test_the_same_place_with_other_words_is_not_the_same_row(desk: Desk) -> None:
    desk.decide(d.reject, "stances", desk.id_of("stances", voice="narrated"))
    coding = (desk.folder / "coding/stances.csv").read_text(encoding="utf-8")
    changed = {"two.txt": TWO.replace("rechazó", "aprueba"), "coding/stances.csv": coding.replace("rechazó", "aprueba")}
    desk.again(**changed)
    assert desk.states == ["orphaned"]
    assert "narrated" in set(desk.tables.stances["voice"])


def test_a_value_the_coder_has_changed_since_is_said_beside_the_correction(desk: Desk) -> None:
    desk.decide(d.correct, "statements", desk.id_of("statements", mode="indirect"), "date", "2024-05-07")
    desk.again(**{"coding/statements.csv": NEW_DATE})
    assert list(desk.tables.decisions["note"]) == ["as coded, date is now '2024-05-13'"]
    assert str(desk.row("statements", mode="indirect")["date_start"].date()) == "2024-05-07"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ({"row_id": "s0"}, "confirm by Ana: the row s0 of statements is gone; it quotes no words"),
        ({"table": "mentions"}, "confirm in a table 'mentions'; the line does not count"),
        ({"what": d.What.UNDO, "line": "k9"}, "undo of line 'k9', which is not in the ledger; the line does not count"),
        (
            {"what": d.What.CORRECT, "field": "mode", "new_value": "sung"},
            "mode 'sung' is not known (allowed: direct, indirect, mixed); the line does not count",
        ),
        (
            {"what": d.What.CORRECT, "field": "words", "new_value": "9"},
            "statements has no field 'words' to correct (allowed: actor_id, reported_by, mode, venue, date, evidence, "
            "content, speaker, cue); the line does not count",
        ),
        (
            {"what": d.What.CORRECT, "field": "date_end", "new_value": "2024-05-01"},
            "date_end '2024-05-01' would end the interval before it starts; the line does not count",
        ),
        (
            {"what": d.What.ADD, "doc_id": "one", "quote": "the dam", "start": 17, "new_value": "{"},
            "new_value is no JSON object: Expecting property name enclosed in double quotes: line 1 column 2 (char 1); "
            "the line does not count",
        ),
        (
            {"what": d.What.ADD, "doc_id": "one", "quote": "the river", "start": 3},
            "add by Ana: the row {row} of statements is gone; its words are no longer in the document",
        ),
        ({"what": d.What.JOIN, "table": "events"}, "join by Ana: the row {row} of events is gone; it quotes no words"),
        (
            {"what": d.What.ADOPT, "table": "actors", "row_id": "nobody", "field": "aliases", "new_value": "Nemo"},
            "adopt by Ana: the row nobody of actors is gone; no actor 'nobody'",
        ),
    ],
)
def test_a_line_written_by_hand_that_cannot_hold_is_reported(desk: Desk, line: dict[str, object], problem: str) -> None:
    row = desk.id_of("statements", mode="indirect")
    before = desk.tables.statements
    desk.keep(decision(1, **{"row_id": row, **line}))
    assert desk.problems == [problem.replace("{row}", row)]
    assert desk.tables.statements.equals(before)


def test_of_two_people_who_correct_the_same_unseen_the_later_counts_and_both_are_named(desk: Desk) -> None:
    row = desk.id_of("statements", mode="indirect")
    seen = desk.tables
    d.append_decisions(desk.folder, [d.correct(seen, "statements", row, "mode", "mixed", who="Ana")])
    d.append_decisions(desk.folder, [d.correct(seen, "statements", row, "mode", "direct", who="Ben")])
    desk.again()
    after = desk.row("statements", statement_id=row)
    assert (after["mode"], after["decided_by"]) == ("direct", "Ben")
    assert desk.states == ["overtaken", "in force"]
    (problem,) = desk.problems
    assert problem.startswith("Ana (line k")
    assert problem.endswith(f"and Ben decided differently on mode of statements {row}; the later line counts")


def test_one_who_corrects_a_correction_knowingly_clashes_with_nobody(desk: Desk) -> None:
    row = desk.id_of("statements", mode="indirect")
    desk.decide(d.correct, "statements", row, "mode", "mixed")
    desk.decide(d.correct, "statements", row, "mode", "direct", who="Ben")
    assert desk.problems == []
    assert desk.states == ["overtaken", "in force"]


def test_one_rejects_what_another_confirmed(desk: Desk) -> None:
    row = desk.id_of("statements", mode="indirect")
    desk.decide(d.confirm, "statements", row)
    desk.decide(d.reject, "statements", row, who="Ben")
    assert row not in set(desk.tables.statements["statement_id"])
    assert len(desk.problems) == 1


def test_a_broken_line_between_good_ones_costs_only_itself(desk: Desk) -> None:
    desk.decide(d.correct, "documents", "two", "title", "La presa")
    with (desk.folder / LEDGER).open("a", encoding="utf-8") as file:
        file.write('2024,"Ana,confirm\n')
    desk.decide(d.correct, "documents", "two", "url", "https://example.org")
    about = desk.row("documents", doc_id="two")
    assert (about["title"], about["url"]) == ("La presa", "https://example.org")
    assert desk.problems == ["broken CSV: unexpected end of data; the line does not count"]


def test_the_history_of_a_row_of_a_document_and_of_an_analyst(desk: Desk) -> None:
    row = desk.id_of("statements", mode="indirect")
    first = desk.decide(d.confirm, "statements", row)
    second = desk.decide(d.correct, "documents", "one", "title", "The Dam", who="Ben")
    third = desk.decide(d.undo, first, who="Ben", reason="too soon")
    tables = desk.tables
    assert list(d.history_of_row(tables, "statements", row)["decision_id"]) == [first, third]
    assert list(d.history_of_document(tables, "one")["decision_id"]) == [first, second, third]
    assert list(d.history_of_analyst(tables, "Ben")["decision_id"]) == [second, third]
    assert d.analysts(tables) == ["Ben", "Ana"]
    assert d.last_line_on(tables, "statements", row) == ""
    assert d.last_line_on(tables, "documents", "one") == second


TWO_EVENTS = (
    EVENTS + "adjudicated,two,e2,,meeting,The farmers refuse,happened,,,,unknown,unknown,,farmers,rechazó la presa\n"
)


def test_events_of_two_happenings_are_joined_split_and_joined_again(desk: Desk) -> None:
    desk.again(**{"coding/events.csv": TWO_EVENTS})
    one, two = desk.id_of("events", doc_id="one"), desk.id_of("events", doc_id="two")
    assert len(desk.tables.happenings) == 2
    joined = desk.decide(d.join, [two], [one], reason="the same meeting")
    (happening,) = desk.tables.happenings.to_dict("records")
    assert (happening["documents"], happening["decided"], happening["decided_by"]) == ("one;two", "corrected", "Ana")
    assert happening["actor_ids"] == "farmers;rivas"
    assert happening["why"] == "join by Ana: the same meeting"
    desk.decide(d.split, [one], who="Ben")
    assert sorted(desk.tables.happenings["documents"]) == ["one", "two"]
    desk.decide(d.undo, joined)
    assert sorted(desk.tables.happenings["documents"]) == ["one", "two"]


def test_a_split_wants_somebody_to_stay(desk: Desk) -> None:
    with pytest.raises(ValueError, match="an event that stays behind"):
        desk.decide(d.split, [desk.id_of("events")])


def test_a_join_outlives_the_text_that_moved(desk: Desk) -> None:
    desk.again(**{"coding/events.csv": TWO_EVENTS})
    desk.decide(d.join, [desk.id_of("events", doc_id="two")], [desk.id_of("events", doc_id="one")])
    desk.again(**{"two.txt": "Headline\n\n" + TWO})
    assert len(desk.tables.happenings) == 1
