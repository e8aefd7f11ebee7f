"""Precision, recall and alpha of units, and who is compared with whom."""

from pathlib import Path

import pandas as pd
import pytest

from data import decisions as d
from data.agreement import agree, coder_names, compare_coders, compare_with_decisions, measure, stance_units
from data.agreement.figures import Figure
from data.agreement.units import STANCE_SCALE, UNIT
from data.tabulate import tabulate
from tests.conftest import SEEDS
from tests.corpora import write_corpus


def units(first: str, second: str) -> pd.DataFrame:
    """One unit a word of both coders; - is a unit that a coder does not have."""
    columns = {
        name: [None if word == "-" else word for word in words.split()] for name, words in (("a", first), ("b", second))
    }
    index = pd.MultiIndex.from_tuples([(f"d{at // 2}", "x", "dam") for at in range(len(columns["a"]))], names=UNIT)
    return pd.DataFrame(columns, index=index, dtype="str")


def figures(values: pd.DataFrame, **more: object) -> dict[str, Figure]:
    return {figure.name: figure for figure in measure(values, STANCE_SCALE, **more)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "precision", "recall", "same"),
    [
        ("open rejects", "open rejects", 1, 1, 1),
        ("open rejects - -", "open - supports supports", 1 / 3, 1 / 2, 1),
        ("open rejects", "supports supports", 1, 1, 0),
        ("open", "-", None, 0, None),
        ("-", "open", 0, None, None),
    ],
)
def test_shares_are_of_the_reference_and_of_the_other(
    first: str, second: str, precision: float | None, recall: float | None, same: float | None
) -> None:
    found = figures(units(first, second))
    assert [found[name].value for name in ("precision", "recall", "same")] == [precision, recall, same]


def test_the_ordinal_alpha_forgives_a_step_more_than_a_leap() -> None:
    step = figures(units("supports open rejects rejects", "supports supports rejects rejects"))
    leap = figures(units("supports open rejects rejects", "supports rejects rejects rejects"))
    assert step["ordinal alpha"].value > leap["ordinal alpha"].value  # type: ignore[operator]


def test_a_mixed_cell_has_no_place_on_the_scale() -> None:
    found = figures(units("mixed open rejects", "mixed open rejects"))
    assert (found["nominal alpha"].n, found["ordinal alpha"].n) == (3, 2)


def test_silence_counts_in_one_figure_alone() -> None:
    found = figures(units("open rejects open -", "open rejects - rejects"))
    assert found["nominal alpha"].value == 1
    assert found["nominal alpha, silence counted"].value < 1  # type: ignore[operator]
    assert found["nominal alpha, silence counted"].n == 4


def test_intervals_hold_the_figure_and_are_the_same_each_time() -> None:
    values = units("open rejects open supports rejects -" * 1, "open rejects supports supports - open")
    once, again = measure(values, STANCE_SCALE), measure(values, STANCE_SCALE)
    assert once == again
    for figure in once:
        assert figure.low is not None
        assert figure.low <= figure.value <= figure.high  # type: ignore[operator]


def test_intervals_over_documents_draw_whole_documents() -> None:
    values = units("open open - -", "open open open open")  # one document found whole, one missed whole
    groups = pd.Series(["d0", "d0", "d1", "d1"])
    assert (figures(values, groups=groups)["precision"].low, figures(values, groups=groups)["precision"].high) == (0, 1)


def test_no_units_give_no_figures() -> None:
    assert all(figure.value is None and figure.n == 0 for figure in measure(units("", ""), STANCE_SCALE))


def test_the_seeds_coders_can_be_compared() -> None:
    assert coder_names(SEEDS) == ("a", "adjudicated", "b", "rules", "decisions")


def test_a_and_b_agree_on_every_position_that_both_found() -> None:
    found = compare_coders(SEEDS, ("a", "b"))
    assert found.units == {"units": 33, "by all": 31, "by one": 2}
    assert {figure.name: figure.value for figure in found.figures}["same"] == 1
    assert found.diagnosis["finding"].value_counts().to_dict() == {"same": 31, "one coder alone": 2}
    assert list(found.diagnosis["finding"][:2]) == ["one coder alone"] * 2


def test_every_unit_of_the_diagnosis_leads_to_its_rows() -> None:
    found = compare_coders(SEEDS, ("a", "b"))
    rows = {row for coder in ("a", "b") for row in tabulate(SEEDS, coder=coder).stances["stance_id"]}
    assert {row for cell in found.diagnosis["row_ids"] for row in cell.split(";")} == rows


def test_coders_are_compared_on_the_documents_that_all_of_them_coded(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    path = tmp_path / "coding" / "stances.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    mine = [row.replace("adjudicated,one", "a,one") for row in rows if ",one,p1" in row]
    path.write_text("\n".join([header, *rows, *mine]).replace(",s2,", ",,"), encoding="utf-8")
    found = compare_coders(tmp_path, ("a", "adjudicated"))
    assert found.units == {"units": 1, "by all": 1, "by one": 0}


def test_a_coder_who_coded_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="coder 'z': nobody of that id coded here"):
        compare_coders(write_corpus(tmp_path), ("z", "adjudicated"))


def test_decisions_are_the_reference_for_what_was_looked_at(tmp_path: Path) -> None:
    before = tabulate(write_corpus(tmp_path))
    own, told = (before.stances.loc[before.stances["voice"] == voice, "stance_id"] for voice in ("self", "narrated"))
    rivas = own.iloc[0]
    d.append_decisions(tmp_path, [d.confirm(before, "stances", rivas, who="Ana")])
    found = compare_with_decisions(before, tabulate(tmp_path))
    assert found.units == {"units": 1, "by all": 1, "by one": 0}
    d.append_decisions(tmp_path, [d.reject(before, "stances", told.iloc[0], who="Ana")])
    d.append_decisions(tmp_path, [d.reject(before, "stances", own.iloc[1], who="Ana")])
    found = compare_with_decisions(before, tabulate(tmp_path))
    assert found.units == {"units": 2, "by all": 1, "by one": 1}
    assert {figure.name: figure.value for figure in found.figures}["precision"] == 0.5


def test_a_corrected_holder_moves_the_position_to_another_unit(tmp_path: Path) -> None:
    before = tabulate(write_corpus(tmp_path))
    rivas = before.stances.loc[before.stances["actor_id"] == "rivas", "stance_id"].iloc[0]
    d.append_decisions(tmp_path, [d.correct(before, "stances", rivas, "actor_id", "ministry", who="Ana")])
    found = compare_with_decisions(before, tabulate(tmp_path))
    assert [row[:2] for row in found.diagnosis[["actor_id", "finding"]].itertuples(index=False, name=None)] == [
        ("ministry", "one coder alone"),
        ("rivas", "one coder alone"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "finding"),
    [
        ("open", "open", "same"),
        ("open", "supports", "one step apart"),
        ("neutral", "conditional", "one step apart"),
        ("supports", "neutral", "further apart"),
        ("supports", "rejects", "opposed"),
        ("mixed", "open", "further apart"),
        ("open", "-", "one coder alone"),
    ],
)
def test_the_diagnosis_says_how_far_apart_coders_are(first: str, second: str, finding: str, tmp_path: Path) -> None:
    empty = tabulate(write_corpus(tmp_path, coding_stances_csv=None))
    assert list(agree({"a": empty, "b": empty}, units(first, second)).diagnosis["finding"]) == [finding]


def test_units_take_what_stands_in_the_matrix_cell(tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    values = stance_units({"x": tables})
    assert values["x"].to_dict() == {("one", "rivas", "dam"): "supports", ("two", "farmers", "dam"): "rejects"}
