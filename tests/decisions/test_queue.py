"""What to look at next, and how far the looking has come."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from data import decisions as d
from data.decisions import append_decisions
from data.review import Queue, documents_since, queue_rows, rule_record
from data.tabulate import tabulate
from tests.corpora import CODEBOOK, STATEMENTS
from tests.decisions.conftest import Desk
from tests.decisions.lines import decision


def rows(desk: Desk, queue: Queue, **more: object) -> list[tuple[str, bool]]:
    frame = queue_rows(desk.tables, queue, **more)  # type: ignore[arg-type]
    return list(zip(frame["row_id"], frame["done"], strict=True))


def test_stances_on_the_issue_are_those_and_no_others(desk: Desk) -> None:
    ids = list(desk.tables.stances["stance_id"])
    assert rows(desk, Queue.ISSUE, issue="dam") == [(row_id, False) for row_id in ids]
    assert rows(desk, Queue.ISSUE, issue="bridge") == []


def test_what_is_decided_is_done_the_rejected_too(desk: Desk) -> None:
    first, second, third = desk.tables.stances["stance_id"]
    desk.decide(d.reject, "stances", first)
    desk.decide(d.confirm, "stances", second)
    assert sorted(rows(desk, Queue.ISSUE, issue="dam")) == sorted([(first, True), (second, True), (third, False)])


@pytest.mark.parametrize("make", [(d.reject, ()), (d.correct, ("actor_id", "ministry"))])
def test_a_stance_whose_statement_falls_or_changes_hands_is_to_be_looked_at(
    desk: Desk, make: tuple[object, tuple[str, ...]]
) -> None:
    stance = desk.row("stances", voice="self", actor_id="rivas")
    statement, how = desk.id_of("statements", mode="direct", actor_id="rivas"), make
    assert rows(desk, Queue.SHAKEN) == []
    desk.decide(how[0], "statements", statement, *how[1])  # type: ignore[arg-type]
    assert rows(desk, Queue.SHAKEN) == [(stance["stance_id"], False)]
    desk.decide(d.confirm, "stances", stance["stance_id"])
    assert rows(desk, Queue.SHAKEN) == [(stance["stance_id"], True)]


def test_new_rows_are_those_of_documents_newer_than_the_analysts_last_sitting(desk: Desk) -> None:
    assert documents_since(desk.folder, desk.tables, "Ana") == ["one", "two"]
    desk.decide(d.confirm, "documents", "one")
    now = datetime.now(UTC)
    for name, age in (("one.txt", -1000), ("two.txt", 1000)):
        os.utime(desk.folder / name, (now.timestamp() + age, now.timestamp() + age))
    assert documents_since(desk.folder, desk.tables, "Ana") == ["one", "two"]  # her first sitting goes on
    tomorrow = now + timedelta(days=1)
    assert documents_since(desk.folder, desk.tables, "Ana", now=tomorrow) == ["two"]
    assert documents_since(desk.folder, desk.tables, "Ben", now=tomorrow) == ["one", "two"]
    desk.keep(decision(2, when=tomorrow.isoformat(), table="documents", row_id="two"))
    later = tomorrow + timedelta(hours=1)
    assert documents_since(desk.folder, desk.tables, "Ana", now=later) == ["two"]  # until the sitting is over
    new = queue_rows(desk.tables, Queue.NEW, new=["two"])
    assert sorted(new["table"]) == ["stances", "stances", "statements"]


def test_a_time_stamp_broken_by_hand_counts_as_none(desk: Desk) -> None:
    desk.keep(decision(1, table="documents", row_id="one", when="last week"))
    assert documents_since(desk.folder, desk.tables, "Ana") == ["one", "two"]


def test_a_decision_without_a_row_waits_in_its_queue(desk: Desk) -> None:
    line = desk.decide(d.confirm, "statements", desk.id_of("statements", mode="indirect"))
    desk.again(**{"coding/statements.csv": STATEMENTS.split("\n")[0] + "\n"})
    assert rows(desk, Queue.ORPHANS) == [(line, False)]


@pytest.fixture
def coded_by_rules(tmp_path: Path) -> Path:
    (tmp_path / "codebook.toml").write_text(CODEBOOK, encoding="utf-8")
    (tmp_path / "x.txt").write_text(
        "“We object to the dam,” Marta Quispe said. “No,” Marta Quispe said on 4 May 2024.\n", encoding="utf-8"
    )
    return tmp_path


def test_unlisted_speakers_come_the_most_quoted_first_and_are_done_once_adopted(coded_by_rules: Path) -> None:
    (coded_by_rules / "y.txt").write_text("“Yes,” said Juan Soto.\n", encoding="utf-8")
    tables = tabulate(coded_by_rules)
    assert list(queue_rows(tables, Queue.SPEAKERS)["row_id"]) == ["marta_quispe", "juan_soto"]
    append_decisions(
        coded_by_rules, [d.adopt_alias(tables, "rivas", "Marta Quispe", who="Ana", suggestion="marta_quispe")]
    )
    append_decisions(coded_by_rules, [d.confirm(tables, "actors", "juan_soto", who="Ana")])
    frame = queue_rows(tabulate(coded_by_rules), Queue.SPEAKERS)
    assert sorted(zip(frame["row_id"], frame["done"], strict=True)) == [("juan_soto", True), ("marta_quispe", True)]


def test_rules_are_judged_by_the_decisions_on_their_rows(coded_by_rules: Path) -> None:
    tables = tabulate(coded_by_rules)
    first = tables.statements.iloc[0]
    assert set(rule_record(tables)["share"]) == {0.5}
    append_decisions(coded_by_rules, [d.reject(tables, "statements", first["statement_id"], who="Ana")])
    record = rule_record(tabulate(coded_by_rules)).loc[("statements", first["rule"])]
    assert (record["decided"], record["right"], record["share"]) == (1, 0, 1 / 3)


def test_doubtful_rows_say_what_is_doubtful(coded_by_rules: Path) -> None:
    doubtful = queue_rows(tabulate(coded_by_rules), Queue.DOUBTFUL)
    assert any("undated; not in the codebook" in why for why in doubtful["why"])


def test_hand_coded_rows_are_never_doubtful(desk: Desk) -> None:
    assert rows(desk, Queue.DOUBTFUL) == []


@pytest.mark.parametrize("queue", list(Queue))
def test_an_empty_corpus_has_empty_queues(tmp_path: Path, queue: Queue) -> None:
    frame = queue_rows(tabulate(tmp_path), queue)
    assert list(frame.columns) == ["table", "row_id", "why", "done"]
    assert len(frame) == 0
