"""Networks on matrices computed by hand."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.networks import (
    Duplicates,
    Mode,
    Network,
    Normalisation,
    Period,
    Qualifier,
    Unit,
    allowed_normalisations,
    allowed_qualifiers,
    build_network,
    drop_duplicates,
    find_windows,
    issue_shares,
    make_ties,
    stance_ties,
    ties_within,
)
from data.selection import Clock
from data.tables import Tables

YES, NO, NEITHER = 1, 0, None
POSITIONS = [
    ("1", "ana", "dam", YES, "d1", "2024-03-04"),
    ("2", "ana", "dam", YES, "d1", "2024-03-04"),
    ("3", "ana", "dam", NO, "d2", "2024-03-12"),
    ("4", "ana", "road", YES, "d2", "2024-03-12"),
    ("5", "ben", "dam", YES, "d1", "2024-03-04"),
    ("6", "ben", "dam", YES, "d3", "2025-03-05"),
    ("7", "ben", "road", NO, "d3", "2025-03-05"),
    ("8", "eva", "dam", NO, "d3", "2025-03-05"),
    ("9", "eva", "port", YES, "d4", None),
    ("10", "eva", "port", YES, "d4", None),
    ("11", "eva", "road", NEITHER, "d4", None),
]
"""Yes/no by actor and issue: ana dam 2/1, road 1/0; ben dam 2/0, road 0/1; eva dam 0/1, port 2/0, road neither.
Ties of each without the one that is neither: ana 4, ben 3, eva 3; of the issues: dam 6, port 2, road 2."""


@pytest.fixture
def ties() -> pd.DataFrame:
    return make_ties([(*row[:5], None if row[5] is None else pd.Timestamp(row[5])) for row in POSITIONS])


def cells(network: Network) -> dict[str, list[float]]:
    return {str(name): [round(value, 6) for value in row] for name, row in network.matrix.iterrows()}


TWO = {
    # columns: dam, port, road
    ("ignore", "none"): {"ana": [3, 0, 1], "ben": [2, 0, 1], "eva": [1, 2, 1]},
    ("subtract", "none"): {"ana": [1, 0, 1], "ben": [2, 0, -1], "eva": [-1, 2, 0]},
    ("combine", "none"): {"ana": [3, 0, 1], "ben": [1, 0, 2], "eva": [2, 1, 0]},
    ("subtract", "activity"): {"ana": [1 / 4, 0, 1 / 4], "ben": [2 / 3, 0, -1 / 3], "eva": [-1 / 3, 2 / 3, 0]},
    ("subtract", "prominence"): {"ana": [1 / 6, 0, 1 / 2], "ben": [2 / 6, 0, -1 / 2], "eva": [-1 / 6, 1, 0]},
    ("ignore", "activity"): {"ana": [3 / 4, 0, 1 / 4], "ben": [2 / 3, 0, 1 / 3], "eva": [1 / 4, 2 / 4, 1 / 4]},
}
ONE = {
    # ana-ben: dam 2*2 yes-yes; road 0. ana-eva: dam no-no 1*1. ben-eva: none
    ("congruence", "none"): {"ana": [0, 4, 1], "ben": [4, 0, 0], "eva": [1, 0, 0]},
    # ana-ben: dam no-yes 1*2, road yes-no 1. ana-eva: dam yes-no 2*1. ben-eva: dam 2*1
    ("conflict", "none"): {"ana": [0, 3, 2], "ben": [3, 0, 2], "eva": [2, 2, 0]},
    ("subtract", "none"): {"ana": [0, 1, -1], "ben": [1, 0, -2], "eva": [-1, -2, 0]},
    # with the one that is neither: ana-ben 3*2 + 1*1; ana-eva 3*1 + 1*1; ben-eva 2*1 + 1*1
    ("ignore", "none"): {"ana": [0, 7, 4], "ben": [7, 0, 3], "eva": [4, 3, 0]},
    ("congruence", "average"): {"ana": [0, 4 / 3.5, 1 / 3.5], "ben": [4 / 3.5, 0, 0], "eva": [1 / 3.5, 0, 0]},
    ("congruence", "cosine"): {"ana": [0, 4 / 12, 1 / 12], "ben": [4 / 12, 0, 0], "eva": [1 / 12, 0, 0]},
    # ana-ben: both dam yes 4; ana alone dam no 1, road yes 1; ben alone road no 1
    # ana-eva: both dam no 1; ana alone dam yes 2, road yes 1; eva alone port yes 2
    # ben-eva: nothing both
    ("congruence", "jaccard"): {"ana": [0, 4 / 7, 1 / 6], "ben": [4 / 7, 0, 0], "eva": [1 / 6, 0, 0]},
    ("conflict", "jaccard"): {"ana": [0, 3 / 7, 2 / 6], "ben": [3 / 7, 0, 2 / 6], "eva": [2 / 6, 2 / 6, 0]},
    ("ignore", "average"): {"ana": [0, 7 / 3.5, 4 / 4], "ben": [7 / 3.5, 0, 3 / 3.5], "eva": [4 / 4, 3 / 3.5, 0]},
}


@pytest.mark.parametrize(("options", "wanted"), TWO.items(), ids=str)
def test_actor_by_issue(ties: pd.DataFrame, options: tuple[str, str], wanted: dict[str, list[float]]) -> None:
    network = build_network(ties, Mode.TWO, Qualifier(options[0]), Normalisation(options[1]))
    assert list(network.matrix.columns) == ["dam", "port", "road"]
    assert cells(network) == {name: [round(value, 6) for value in row] for name, row in wanted.items()}


@pytest.mark.parametrize(("options", "wanted"), ONE.items(), ids=str)
def test_actor_by_actor(ties: pd.DataFrame, options: tuple[str, str], wanted: dict[str, list[float]]) -> None:
    network = build_network(ties, Mode.ONE, Qualifier(options[0]), Normalisation(options[1]))
    assert cells(network) == {name: [round(value, 6) for value in row] for name, row in wanted.items()}


@pytest.mark.parametrize(
    ("duplicates", "kept"),
    [
        (Duplicates.INCLUDE, ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]),
        (Duplicates.DOCUMENT, ["1", "3", "4", "5", "6", "7", "8", "9", "11"]),
        (Duplicates.WEEK, ["1", "3", "4", "5", "6", "7", "8", "9", "10", "11"]),
        (Duplicates.MONTH, ["1", "3", "4", "5", "6", "7", "8", "9", "10", "11"]),  # not: 6 as 5 of a year before
        (Duplicates.YEAR, ["1", "3", "4", "5", "6", "7", "8", "9", "10", "11"]),
        (Duplicates.RANGE, ["1", "3", "4", "5", "7", "8", "9", "11"]),
    ],
)
def test_what_counts_once_keeping_yes_and_no_apart(ties: pd.DataFrame, duplicates: Duplicates, kept: list[str]) -> None:
    found = drop_duplicates(ties, duplicates, by_agreement=True)
    assert sorted(found["row_id"], key=int) == kept


def test_without_agreement_yes_and_no_are_the_same_position(ties: pd.DataFrame) -> None:
    network = build_network(ties, Mode.TWO, Qualifier.IGNORE, duplicates=Duplicates.MONTH)
    assert cells(network) == {"ana": [1, 0, 1], "ben": [2, 0, 1], "eva": [1, 2, 1]}


def test_weeks_run_from_monday_to_sunday() -> None:
    days = ["2024-03-04", "2024-03-10", "2024-03-11"]
    ties = make_ties([(str(at), "ana", "dam", YES, f"d{at}", pd.Timestamp(day)) for at, day in enumerate(days)])
    network = build_network(ties, Mode.TWO, Qualifier.SUBTRACT, duplicates=Duplicates.WEEK)
    assert network.ties["row_id"].tolist() == ["0", "2"]


def test_the_first_by_day_stays() -> None:
    ties = make_ties(
        [
            ("late", "ana", "dam", YES, "d", pd.Timestamp("2024-05-02")),
            ("early", "ana", "dam", YES, "d", pd.Timestamp("2024-05-01")),
        ]
    )
    network = build_network(ties, Mode.TWO, Qualifier.SUBTRACT, duplicates=Duplicates.RANGE)
    assert network.ties["row_id"].tolist() == ["early"]


def test_ties_without_both_ends_are_left_out_before_anything_else() -> None:
    ties = make_ties(
        [("1", "", "dam", YES, "d", None), ("2", "ana", None, YES, "d", None), ("3", "ana", "dam", YES, "d", None)]
    )
    assert ties["row_id"].tolist() == ["3"]


@pytest.mark.parametrize(
    ("mode", "qualifier", "pair", "ids"),
    [
        (Mode.TWO, Qualifier.SUBTRACT, ("ana", "dam"), ["1", "2", "3"]),
        (Mode.TWO, Qualifier.IGNORE, ("eva", "road"), ["11"]),
        (Mode.ONE, Qualifier.CONGRUENCE, ("ana", "ben"), ["1", "2", "5", "6"]),
        (Mode.ONE, Qualifier.CONFLICT, ("ana", "ben"), ["3", "4", "5", "6", "7"]),
        (Mode.ONE, Qualifier.CONFLICT, ("ben", "eva"), ["5", "6", "8"]),
        (Mode.ONE, Qualifier.CONGRUENCE, ("ben", "eva"), []),
        (Mode.ONE, Qualifier.SUBTRACT, ("ana", "eva"), ["1", "2", "3", "8"]),
        (Mode.ONE, Qualifier.CONGRUENCE, ("ana", "nobody"), []),
    ],
)
def test_every_cell_opens_the_rows_behind_it(
    ties: pd.DataFrame, mode: Mode, qualifier: Qualifier, pair: tuple[str, str], ids: list[str]
) -> None:
    assert sorted(build_network(ties, mode, qualifier).behind(*pair), key=int) == ids


def test_edges_are_the_cells_that_are_not_zero_the_strongest_first(ties: pd.DataFrame) -> None:
    edges = build_network(ties, Mode.ONE, Qualifier.SUBTRACT).edges()
    assert list(edges.itertuples(index=False, name=None)) == [("ben", "eva", -2), ("ana", "ben", 1), ("ana", "eva", -1)]


@pytest.mark.parametrize(
    ("period", "size", "windows"),
    [
        (Period.MONTH, 12, [("2024-03-01", "2025-02-28"), ("2024-04-01", "2025-03-31")]),
        (Period.YEAR, 1, [("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-12-31")]),
        (Period.YEAR, 5, [("2024-01-01", "2028-12-31")]),
    ],
)
def test_windows_cover_the_dated_ties(
    ties: pd.DataFrame, period: Period, size: int, windows: list[tuple[str, str]]
) -> None:
    found = find_windows(ties, period, size)
    assert [(f"{one.start:%Y-%m-%d}", f"{one.end:%Y-%m-%d}") for one in found] == windows


def test_a_window_holds_its_days_and_no_undated_ties(ties: pd.DataFrame) -> None:
    first, second = find_windows(ties, Period.YEAR)
    assert sorted(ties_within(ties, first)["row_id"]) == ["1", "2", "3", "4", "5"]
    assert sorted(ties_within(ties, second)["row_id"]) == ["6", "7", "8"]


@pytest.mark.parametrize("period", Period)
@settings(deadline=None, max_examples=30)
@given(
    days=st.lists(st.dates(min_value=date(2023, 11, 20), max_value=date(2024, 1, 9)), max_size=6),
    size=st.integers(1, 9),
)
def test_every_dated_tie_is_in_a_window(period: Period, days: list[date], size: int) -> None:
    ties = make_ties([(str(at), "a", "b", YES, "d", pd.Timestamp(day)) for at, day in enumerate(days)])
    found = {row_id for window in find_windows(ties, period, size) for row_id in ties_within(ties, window)["row_id"]}
    assert found == set(ties["row_id"])


def test_no_ties_are_an_empty_network() -> None:
    empty = make_ties([])
    for mode, qualifier in ((Mode.TWO, Qualifier.SUBTRACT), (Mode.ONE, Qualifier.CONGRUENCE)):
        network = build_network(empty, mode, qualifier)
        assert network.matrix.empty
        assert network.edges().empty
    assert find_windows(empty, Period.WEEK) == ()


@pytest.mark.parametrize(
    ("mode", "qualifier", "normalisation", "message"),
    [
        (Mode.TWO, Qualifier.CONGRUENCE, Normalisation.NONE, "qualifier congruence is none of a two-mode"),
        (Mode.ONE, Qualifier.COMBINE, Normalisation.NONE, "qualifier combine is none of a one-mode"),
        (Mode.TWO, Qualifier.IGNORE, Normalisation.COSINE, "allowed: none, activity, prominence"),
        (Mode.ONE, Qualifier.IGNORE, Normalisation.ACTIVITY, "allowed: none, average, jaccard, cosine"),
    ],
)
def test_options_of_the_other_kind_are_refused(
    ties: pd.DataFrame, mode: Mode, qualifier: Qualifier, normalisation: Normalisation, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        build_network(ties, mode, qualifier, normalisation)


POSITION = st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz"), st.sampled_from([YES, NO, NEITHER]))


@settings(deadline=None, max_examples=40)
@given(st.lists(POSITION, max_size=25))
def test_sums_hold_on_any_network(positions: list[tuple[str, str, int | None]]) -> None:
    ties = make_ties([(str(at), who, what, sign, "d", None) for at, (who, what, sign) in enumerate(positions)])
    make = {one: build_network(ties, Mode.ONE, one).matrix for one in allowed_qualifiers(one_mode=True)}
    assert (make[Qualifier.SUBTRACT] == make[Qualifier.CONGRUENCE] - make[Qualifier.CONFLICT]).all(axis=None)
    for matrix in make.values():
        assert (matrix.to_numpy() == matrix.to_numpy().T).all()
        assert (matrix.to_numpy().diagonal() == 0).all()
    assert build_network(ties, Mode.TWO, Qualifier.IGNORE).matrix.to_numpy().sum() == len(ties)
    for normalisation in allowed_normalisations(one_mode=True):
        divided = build_network(ties, Mode.ONE, Qualifier.CONGRUENCE, normalisation).matrix.to_numpy()
        assert ((divided != 0) == (make[Qualifier.CONGRUENCE].to_numpy() != 0)).all()


def test_stances_are_ties_by_their_sign(seeds: Tables) -> None:
    ties = stance_ties(seeds, seeds.stances)
    assert set(ties["row_id"]) == set(seeds.stances["stance_id"])
    signs = seeds.stances.set_index("stance_id")["value"]
    for tie in ties.itertuples():
        value = signs[tie.row_id]
        assert (None if pd.isna(tie.agreement) else tie.agreement) == (None if value == 0 else int(value > 0))


def test_ties_may_count_for_the_government_and_by_publication(seeds: Tables) -> None:
    rolled = stance_ties(seeds, seeds.stances, rolled_up=True)
    assert "jeri" not in set(rolled["row"])
    assert "peru_government" in set(rolled["row"])
    published = stance_ties(seeds, seeds.stances, clock=Clock.PUBLISHED).set_index("row_id")["day"]
    best = seeds.documents.set_index("doc_id")["published_best"]
    for row in seeds.stances.itertuples():
        assert published[row.stance_id] == best[row.doc_id]


def test_shares_count_positions_or_actors() -> None:
    stances = pd.DataFrame(
        {
            "issue": ["dam"] * 5 + ["road"],
            "actor_id": ["ana", "ana", "ben", "eva", "eva", "ana"],
            "stance": ["supports", "open", "rejects", "supports", "sceptical", "neutral"],
            "value": [2, 1, -2, 2, -1, 0],
            "voice": "self",
            "stance_id": list("abcdef"),
            "date_start": pd.Timestamp("2024-05-01"),
            "date_end": pd.Timestamp("2024-05-01"),
        }
    )
    by_stance = issue_shares(stances, Unit.STANCES).set_index("issue")
    assert by_stance.loc["dam", ["n", "n_for", "n_against", "n_neither"]].tolist() == [5, 3, 2, 0]
    assert by_stance.loc["dam", "share_against"] == 0.4
    assert by_stance.loc["road", "share_neither"] == 1
    by_actor = issue_shares(stances, Unit.ACTORS).set_index("issue")
    assert by_actor.loc["dam", ["n", "n_for", "n_against", "n_mixed"]].tolist() == [3, 1, 1, 1]
    assert issue_shares(stances.iloc[:0], Unit.ACTORS).empty
