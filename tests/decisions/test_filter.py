"""The selection by how rows were decided; rejected rows come back only where they are asked for."""

from dataclasses import replace

import pytest

from data import decisions as d
from data.model import Span
from data.selection import Selection, allowed_values, describe, parse_selection, query_of, select
from data.summaries import facet_counts
from tests.decisions.conftest import Desk


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Of three stances one is confirmed, one corrected, one rejected; a fourth is added; two statements are left."""
    desk = Desk(tmp_path_factory.mktemp("decided"))
    first, second, third = desk.tables.stances["stance_id"]
    desk.decide(d.confirm, "stances", first)
    desk.decide(d.correct, "stances", second, "stance", "sceptical")
    desk.decide(d.reject, "stances", third)
    values = {"actor_id": "farmers", "issue": "dam", "stance": "open", "voice": "narrated"}
    desk.decide(d.add, "stances", "one", Span(0, 38), values)
    desk.decide(d.reject, "statements", desk.id_of("statements", mode="indirect"))
    return desk


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ((), (1, 2, 3)),
        (("hand",), (1, 2, 0)),
        (("machine",), (0, 0, 0)),
        (("confirmed",), (0, 0, 1)),
        (("corrected",), (0, 0, 1)),
        (("added",), (0, 0, 1)),
        (("rejected",), (0, 1, 1)),
        (("hand", "rejected"), (1, 3, 1)),
    ],
)
def test_rows_are_kept_by_how_they_stand(decided: Desk, wanted: tuple[str, ...], kept: tuple[int, ...]) -> None:
    selected = select(decided.tables, Selection(decided=wanted))
    assert tuple(len(selected[name]) for name in ("events", "statements", "stances")) == kept


def test_an_analyst_is_a_coder_of_what_she_added(decided: Desk) -> None:
    assert allowed_values(decided.tables)["coder"] == ("adjudicated", "Ana")
    assert len(select(decided.tables, Selection(coders=("Ana",))).stances) == 1


def test_the_sentence_counts_rejected_rows_only_where_they_are_asked_for(decided: Desk) -> None:
    for wanted, sentence in (((), "2 statements"), (("rejected",), "1 of 3 statements")):
        selection = Selection(decided=wanted)
        shown = describe(select(decided.tables, selection), decided.tables, "statements", selection)
        assert shown.startswith(sentence)


def test_the_filters_say_how_many_rows_each_would_show(decided: Desk) -> None:
    counts = facet_counts(decided.tables, Selection())
    assert counts["decided"] == {"hand": 3, "rejected": 2, "confirmed": 1, "corrected": 1, "added": 1}
    assert counts["coders"] == {"adjudicated": 5, "Ana": 1}


def test_the_choice_travels_in_the_link(decided: Desk) -> None:
    selection = Selection(issue="dam", coders=("Ana",), decided=("added", "rejected"))
    assert query_of(selection) == {"issue": ["dam"], "coder": ["Ana"], "decided": ["added", "rejected"]}
    assert parse_selection(query_of(selection), decided.tables) == (selection, ())
    read, notes = parse_selection({"decided": ["perhaps"]}, decided.tables)
    assert read == replace(Selection(), issue="dam")
    assert "decided “perhaps”" in notes[0]
