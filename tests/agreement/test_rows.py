"""Machine and hand row by row: what counts as the same, what differs, and what is left out."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from data.agreement import compare_machine_with_hand
from data.agreement.rows import compare_rows
from data.tables import Tables
from data.tabulate import tabulate

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def hand() -> Tables:
    return tabulate(SEEDS, decisions=False, happenings="none")


def test_a_coder_agrees_with_itself(hand: Tables) -> None:
    found = compare_rows({"hand": hand, "rules": hand}, set(hand.documents["doc_id"]))
    assert (found.figures[["precision", "recall"]] == 1).all(axis=None)
    assert found.differing.empty


def test_figures_and_differing_rows_add_up() -> None:
    found = compare_machine_with_hand(SEEDS)
    assert found is not None
    for row in found.figures.to_dict("records"):
        alone = found.differing[found.differing["table"] == row["table"]]["coder"].value_counts()
        assert row["both"] + alone.get("hand", 0) == row["hand"]
        assert row["both"] + alone.get("rules", 0) == row["machine"]
        assert row["precision"] == row["both"] / row["machine"]


def test_another_speaker_of_the_same_words_differs(hand: Tables) -> None:
    document = hand.statements["doc_id"].iloc[0]
    changed = hand.statements.copy()
    changed.loc[changed.index[0], "actor_id"] = "somebody_else"
    others = _with_statements(hand, changed)
    found = compare_rows({"hand": hand, "rules": others}, {document})
    differing = found.differing
    assert list(differing["table"]) == ["statements", "statements"]
    assert list(differing["coder"]) == ["hand", "rules"]
    assert differing["what"].iloc[1] == "somebody_else"


def test_without_a_hand_coding_there_is_nothing_to_compare(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Soto said that water is dear.", encoding="utf-8")
    assert compare_machine_with_hand(tmp_path) is None


def test_undated_expressions_are_told_so(hand: Tables) -> None:
    none = _with_statements(hand, hand.statements)
    object.__setattr__(none, "dates", hand.dates.head(0))
    found = compare_rows({"hand": hand, "rules": none}, set(hand.documents["doc_id"]))
    dates = found.differing[found.differing["table"] == "dates"]
    missing = hand.dates["date_start"].isna() & hand.dates["date_end"].isna()
    assert int((dates["what"] == "undated").sum()) == int(missing.sum())
    assert pd.isna(found.figures.set_index("table")["precision"]["dates"])


def _with_statements(tables: Tables, statements: pd.DataFrame) -> Tables:
    return replace(tables, statements=statements)
