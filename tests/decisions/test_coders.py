"""A corpus kept as it was coded and decided on again gives what a first reading does; decisions and other coders."""

from collections.abc import Callable
from pathlib import Path

import pytest

from data import decisions as d
from data.coded import read_coded
from data.decisions import Ledger, read_ledger
from data.export import csv_bytes
from data.model import Span
from data.schema import TABLES
from data.tables import Tables
from data.tabulate import decide, tabulate
from tests.corpora import CODEBOOK, DOCUMENTS, EVENTS, ONE, STANCES, STATEMENTS, write_corpus
from tests.decisions.conftest import Desk

HALF = {
    f"coding_{name}_csv": "\n".join(line for line in content.splitlines() if ",two," not in line) + "\n"
    for name, content in (
        ("documents", DOCUMENTS),
        ("events", EVENTS),
        ("stances", STANCES),
        ("statements", STATEMENTS),
    )
}
"""The corpus with a hand coding of its first document alone; the second is the machine's."""


def contents(tables: Tables) -> dict[str, bytes]:
    return {table.name: csv_bytes(tables[table.name], table, tables.texts) for table in TABLES}


def test_every_decision_on_a_kept_corpus_gives_what_reading_it_anew_does(tmp_path: Path) -> None:
    write_corpus(tmp_path, **HALF)
    (tmp_path / "three.txt").write_text("“We object,” Marta Quispe said on Monday in Lima.\n", encoding="utf-8")
    coded = read_coded(tmp_path)
    tables = decide(coded, Ledger())
    added = {"actor_id": "farmers", "issue": "dam", "stance": "open", "voice": "narrated"}
    first, event = tables.stances["stance_id"].iloc[0], tables.events["event_id"].iloc[0]
    steps: list[tuple[Callable[..., object], tuple[object, ...]]] = [
        (d.confirm, ("stances", first)),
        (d.correct, ("documents", "three", "published", "2024-05-08")),
        (d.correct, ("stances", first, "actor_id", "ministry")),
        (d.correct, ("documents", "one", "source", "El Valle")),
        (d.correct, ("events", event, "date", "2024-05-04")),
        (d.add, ("stances", "one", Span(0, 11), added)),
        (d.adopt_alias, ("farmers", "Marta Quispe")),
        (d.reject, ("events", event)),
        (d.confirm, ("documents", "two")),
    ]
    for make, about in steps:
        d.append_decisions(tmp_path, [make(tables, *about, who="Ana")])  # type: ignore[list-item]
        tables = decide(coded, read_ledger(tmp_path))
        anew = tabulate(tmp_path)
        assert contents(tables) == contents(anew)
        assert tables.version == anew.version
        assert tables.decisions.equals(anew.decisions)
    for line in reversed(read_ledger(tmp_path).decisions):
        d.append_decisions(tmp_path, [d.undo(tables, line.decision_id, who="Ana")])
        tables = decide(coded, read_ledger(tmp_path))
    assert contents(tables) == contents(decide(coded, Ledger()))


def test_a_document_set_another_date_is_coded_anew_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from data import coded

    asked: list[str] = []
    choose = coded.choose_codings

    def note(corpus, *about, **more):  # type: ignore[no-untyped-def]
        asked.extend(document.doc_id for document in corpus.documents)
        return choose(corpus, *about, **more)

    monkeypatch.setattr(coded, "choose_codings", note)
    desk.decide(d.correct, "documents", "two", "published", "2024-05-05")
    desk.decide(d.confirm, "documents", "one")
    assert asked == ["two"]


def states(tables: Tables) -> list[str]:
    return list(tables.decisions["state"])


@pytest.fixture
def half(tmp_path: Path) -> Path:
    """One decision each on a row coded by hand, on one of the machine's, on a document, and an added row."""
    tables = tabulate(write_corpus(tmp_path, **HALF))
    hand = tables.stances.loc[tables.stances["coder"] == "adjudicated", "stance_id"].iloc[0]
    rules = tables.stances.loc[tables.stances["coder"] == "rules", "stance_id"].iloc[0]
    added = {"actor_id": "farmers", "issue": "dam", "stance": "open", "voice": "narrated"}
    at = ONE.index("The Farmers")
    made = [
        d.reject(tables, "stances", hand, who="Ana"),
        d.reject(tables, "stances", rules, who="Ana"),
        d.correct(tables, "documents", "one", "title", "The Dam", who="Ana"),
        d.add(tables, "stances", "one", Span(at, at + 18), added, who="Ana"),
    ]
    d.append_decisions(tmp_path, made)
    return tmp_path


@pytest.mark.parametrize(
    ("coder", "expected"),
    [
        ("published", ["in force", "in force", "in force", "in force"]),
        ("rules", ["elsewhere", "in force", "in force", "elsewhere"]),
        ("adjudicated", ["in force", "elsewhere", "in force", "in force"]),
    ],
)
def test_a_decision_counts_in_the_tables_of_the_coder_on_whose_row_it_was_made(
    half: Path, coder: str, expected: list[str]
) -> None:
    tables = tabulate(half, coder=coder)
    assert states(tables) == expected
    assert not [problem for problem in tables.problems["problem"] if "gone" in problem]
    assert tables.documents.set_index("doc_id")["title"]["one"] == "The Dam"
    assert ("Ana" in set(tables.stances["coder"])) is (expected[3] == "in force")


def test_the_machines_rows_are_not_touched_by_decisions_on_the_same_words_coded_by_hand(half: Path) -> None:
    machine = tabulate(half, coder="rules", decisions=False)
    decided = tabulate(half, coder="rules")
    gone = set(machine.stances["stance_id"]) - set(decided.stances["stance_id"])
    assert len(gone) == 1
    assert set(machine.stances.set_index("stance_id")["doc_id"][list(gone)]) == {"two"}


def test_without_a_hand_coding_the_machines_tables_are_the_published_ones(tmp_path: Path) -> None:
    (tmp_path / "codebook.toml").write_text(CODEBOOK, encoding="utf-8")
    (tmp_path / "x.txt").write_text("“We need the dam,” Elena Rivas said on 4 May 2024.\n", encoding="utf-8")
    tables = tabulate(tmp_path)
    d.append_decisions(tmp_path, [d.reject(tables, "statements", tables.statements["statement_id"].iloc[0], who="Ana")])
    published = tabulate(tmp_path)
    assert published.statements.empty
    assert contents(tabulate(tmp_path, coder="rules")) == contents(published)
