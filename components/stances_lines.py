"""Lines over time on screen: where each actor stood when, with the words at each turn."""

import pandas as pd
import streamlit as st

from components.chosen import choose
from components.figures.lines import lines_figure
from components.figures.lines_periods import gather
from components.html import plain_html
from components.legend import draw_legend
from components.screen import read_screen
from components.stances_words import change_detail, change_words
from components.timeline_brush import PLAIN
from components.twin import THROUGH, draw_twin
from components.view import View
from data.export import with_quotes
from data.schema import BY_NAME
from data.summaries import own_line

PANELS, CHANGES = 8, 5
"""Actors that the figure shows, changes said in words; the rest are counted."""
TWIN = ("date_start", "date_end", "actor_id", "stance", "voice", "reported_by", "evidence", "doc_id")
ROLLED_TWIN = ("date_start", "date_end", "actor_id", THROUGH, *TWIN[3:])
"""Columns of the table that says the same as the figure; rolled up, through whom too."""
VOICES = (
    ("self", "square own", "self-stated"),
    ("attributed", "square ring", "attributed"),
    ("narrated", "square small", "narrated"),
    ("doubt", "bar whisker", "some time within"),
    ("before", "arrow left", "by that day"),
)


def draw_lines(
    view: View, lines: pd.DataFrame, positions: pd.DataFrame, changes: pd.DataFrame, *, rolled_up: bool
) -> None:
    """Heading, every change in words, the figure, and what it leaves out; `positions` are those of the lines."""
    st.subheader("Lines over time", anchor=False)
    _draw_changes(view, changes, rolled_up)
    dated = lines.dropna(subset=["day"])
    actors = panel_order(dated, changes)
    shown = dated[dated["actor_id"].isin(actors[:PANELS])]
    if shown.empty:
        st.html(plain_html("No stance here has a date.", kind="hint"))
        return
    _draw_figure(view, shown, positions[positions["actor_id"].isin(actors[:PANELS])], changes, actors[:PANELS])
    st.html(plain_html(_left_out(lines, shown, actors), kind="hint"))
    draw_twin(view.whole, "stances", shown.sort_values("day", kind="stable"), ROLLED_TWIN if rolled_up else TWIN)


def _draw_changes(view: View, changes: pd.DataFrame, rolled_up: bool) -> None:
    for change in changes.head(CHANGES).to_dict("records"):
        st.html(plain_html(_change_line(view, pd.Series(change))))
    if len(changes) > CHANGES:
        st.html(plain_html(f"The latest {CHANGES} of {len(changes):,} changes.", kind="hint"))
    if changes.empty:
        rolled = "" if rolled_up else " of a single actor; roll up to see the lines of governments"
        st.html(plain_html(f"No change of line{rolled}."))


def _draw_figure(
    view: View, shown: pd.DataFrame, positions: pd.DataFrame, changes: pd.DataFrame, actors: list[str]
) -> None:
    doubtful, opened = shown["date_start"] < shown["day"], shown["date_start"].isna()
    single = not gather(shown)[1]
    doubt = {name for name, mask in (("doubt", doubtful), ("before", opened)) if single and mask.any()}
    draw_legend(VOICES, shown={*shown["voice"], *doubt})
    screen = read_screen()
    figure = lines_figure(
        _with_words(view, shown),
        own_line(positions),
        {actor: view.words.actor(actor) for actor in actors},
        screen.palette,
        quotes=_turning_words(view, changes),
        narrow=screen.narrow,
    )
    st.plotly_chart(
        figure,
        key="lines",
        on_select=_open,
        selection_mode="points",
        config=PLAIN,
        alt="Stance over time for each actor; the matrix by time above holds the same stances.",
    )


def panel_order(dated: pd.DataFrame, changes: pd.DataFrame) -> list[str]:
    """Actors whose line changed first, then those with most stances."""
    counts = dated["actor_id"].value_counts()
    return list(dict.fromkeys([*changes["actor_id"], *counts.index]))


def _change_line(view: View, change: "pd.Series[object]") -> str:
    return f"{change_words(view.words, change)} {change_detail(view.words, change)}."


def _with_words(view: View, lines: pd.DataFrame) -> pd.DataFrame:
    """The lines with `words` (str), the evidence of each row, and `holder` (str), who holds it."""
    quotes = with_quotes(lines, BY_NAME["stances"], view.whole.texts)["evidence"]
    holders = lines["through"].where(lines["through"] != lines["actor_id"]).map(view.words.actor, na_action="ignore")
    return lines.assign(words=quotes, holder=holders.fillna("").astype("str"))


def _turning_words(view: View, changes: pd.DataFrame) -> dict[str, str]:
    """The words on both sides of each actor's latest change, by stance_id."""
    latest = changes.drop_duplicates("actor_id")
    sides = pd.concat([latest["before_ids"], latest["after_ids"]]).map(lambda cell: cell.split(";")[0])
    rows = view.whole.stances[view.whole.stances["stance_id"].isin(sides)]
    quotes = with_quotes(rows, BY_NAME["stances"], view.whole.texts)["evidence"]
    return dict(zip(rows["stance_id"], quotes, strict=True))


def _left_out(lines: pd.DataFrame, shown: pd.DataFrame, actors: list[str]) -> str:
    period = gather(shown)[1]
    many = f"Too many for single days: a mark gathers those of a {period} whose last possible day is in it"
    parts = [many if period else "A mark stands on its last possible day"]
    parts[0] += ". Click one for its evidence."
    undated = int((~lines["dated"]).sum())
    if undated:
        known = int((~lines["dated"] & lines["day"].notna()).sum())
        parts.append(f"{undated:,} undated; {known:,} of them stand on the last possible day of publication.")
    if len(actors) > PANELS:
        parts.append(f"{len(actors) - PANELS:,} more actors: choose them among the filters.")
    return " ".join(parts)


def _open() -> None:
    points = st.session_state["lines"]["selection"].get("points") or []
    ids = [str(point["customdata"][0]) for point in points if point.get("customdata")]
    choose(list(dict.fromkeys(";".join(ids).split(";"))) if ids else [])
