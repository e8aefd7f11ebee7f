"""The stance matrix: every stance in exactly one cell, nothing averaged, every blank with its reason."""

import pytest

from data.export import csv_bytes
from data.selection import Clock, Selection, select
from data.summaries import MATRIX, Blank, Columns, stance_matrix
from data.tables import Tables
from tests.handmade import Held, tables_of

CORRIDOR = Selection(issue="humanitarian_corridor")


def cells_of(tables: Tables, selection: Selection, columns: Columns = Columns.SOURCE, *, rolled_up: bool = False):
    selected = select(tables, selection)
    return stance_matrix(selected, tables, selection, columns=columns, rolled_up=rolled_up)


@pytest.mark.parametrize("rolled_up", [False, True])
@pytest.mark.parametrize("columns", Columns)
@pytest.mark.parametrize("clock", Clock)
@pytest.mark.parametrize("issue", ["humanitarian_corridor", "bilateral_cooperation", "joint_patrols"])
def test_every_selected_stance_is_in_exactly_one_cell(
    seeds: Tables, issue: str, clock: Clock, columns: Columns, rolled_up: bool
) -> None:
    selection = Selection(issue=issue, clock=clock)
    cells = cells_of(seeds, selection, columns, rolled_up=rolled_up)
    stances = select(seeds, selection).stances
    ids = [row_id for cell in cells["row_ids"] for row_id in cell.split(";") if row_id]
    assert cells["n"].sum() == len(stances)
    assert sorted(ids) == sorted(stances["stance_id"])


@pytest.mark.parametrize("rolled_up", [False, True])
@pytest.mark.parametrize("columns", Columns)
def test_a_cell_is_filled_or_says_why_it_is_blank(seeds: Tables, columns: Columns, rolled_up: bool) -> None:
    cells = cells_of(seeds, CORRIDOR, columns, rolled_up=rolled_up)
    assert not cells.duplicated(["actor_id", "column"]).any()
    assert len(cells) == cells["actor_id"].nunique() * cells["column"].nunique()
    filled = cells["n"] > 0
    assert cells["stance"][filled].notna().all()
    assert set(cells["blank"][~filled]) <= {str(blank) for blank in Blank}


@pytest.mark.parametrize(
    ("actor", "doc", "blank"),
    [
        ("kast", "001", Blank.NO_ISSUE),
        ("de_zela", "000", Blank.NOT_NAMED),
        ("jeri", "004", Blank.NO_POSITION),
    ],
)
def test_blanks_of_the_seeds(seeds: Tables, actor: str, doc: str, blank: Blank) -> None:
    cells = cells_of(seeds, CORRIDOR)
    found = cells[(cells["actor_id"] == actor) & cells["column"].str.startswith(doc)]
    assert found["blank"].tolist() == [blank.value]


def test_a_position_that_a_filter_hides_is_not_passed_off_as_none(seeds: Tables) -> None:
    cells = cells_of(seeds, Selection(issue="humanitarian_corridor", stances=("sceptical", "supports")))
    assert "jeri" not in set(cells["actor_id"])
    kast = cells[(cells["actor_id"] == "kast") & (cells["column"] == "el_ciudadano")]
    assert kast["stance"].tolist() == ["supports"]
    zela = cells_of(seeds, Selection(issue="humanitarian_corridor", stances=("sceptical",), actors=("de_zela",)))
    assert zela["n"].sum() == 1
    both = [Held("mayor", "2024-01-05", "open", doc="one"), Held("mayor", "2024-01-06", "rejects", doc="two")]
    hidden = cells_of(tables_of(both), Selection(issue="bridge", stances=("open",)))
    assert hidden["blank"].tolist()[1] == Blank.LEFT_OUT.value


def test_a_member_named_is_its_body_named_where_rolled_up(seeds: Tables) -> None:
    cells = cells_of(seeds, CORRIDOR, rolled_up=True)
    peru = cells[(cells["actor_id"] == "peru_government") & cells["column"].str.startswith("000")]
    assert peru["blank"].tolist() == [Blank.NO_POSITION.value]


def test_signs_that_meet_are_mixed_and_equal_signs_keep_the_strongest_own_word() -> None:
    rows = [
        Held("mayor", "2024-01-05", "open", doc="one"),
        Held("mayor", "2024-01-06", "rejects", doc="one"),
        Held("minister", "2024-01-05", "sceptical", doc="one"),
        Held("minister", "2024-01-06", "rejects", "narrated", doc="one"),
    ]
    cells = cells_of(tables_of(rows, published={"one": "2024-02-01"}), Selection(issue="bridge"))
    said = {row.actor_id: (row.stance, row.voice, row.n) for row in cells.itertuples()}
    assert said["mayor"][0] == "mixed"
    assert said["minister"] == ("sceptical", "self", 2)


def test_actors_stand_from_rejects_to_supports() -> None:
    rows = [
        Held("mayor", "2024-01-05", "supports"),
        Held("minister", "2024-01-05", "rejects"),
        Held("president", "2024-01-05", "neutral"),
    ]
    cells = cells_of(tables_of(rows), Selection(issue="bridge"))
    assert list(dict.fromkeys(cells["actor_id"])) == ["minister", "president", "mayor"]


def test_a_row_counts_in_the_period_of_its_last_possible_day() -> None:
    rows = [Held("mayor", "2024-01-01..2024-01-09", "open"), Held("mayor", "", "open")]
    cells = cells_of(tables_of(rows), Selection(issue="bridge"), Columns.TIME)
    assert cells[["column", "until", "n"]].values.tolist() == [["2024-01-08", "2024-01-14", 1], ["undated", "", 1]]


def test_the_matrix_is_written_as_its_table_declares(seeds: Tables) -> None:
    cells = cells_of(seeds, CORRIDOR).assign(issue="humanitarian_corridor", actor="x", column_label="y")
    lines = csv_bytes(cells, MATRIX, seeds.texts).decode().splitlines()
    assert lines[0] == ",".join(MATRIX.columns)
    assert len(lines) == len(cells) + 1


def test_no_stances_give_an_empty_matrix() -> None:
    assert cells_of(tables_of(), Selection(issue="bridge")).empty
