"""The words in the figure of lines: names, the scale, and what was said where a line turns."""

from collections.abc import Mapping
from html import escape

import pandas as pd

from components.figures.packing import wrap
from components.figures.palette import Palette
from components.words import interval

STEPS = {2: "supports", 1: "open", 0: "neutral ±", -1: "sceptical", -2: "rejects"}
STEP, HEADER, GAP, LINE = 26, 24, 16, 17
"""Heights in pixels: of a step of the scale, of an actor's name, between panels, of a line of words below one."""
Panels = dict[str, dict[int, float]]
"""The vertical place of each step that an actor's panel shows."""


def scale_labels(panels: Panels, names: Mapping[str, str], palette: Palette) -> list[dict[str, object]]:
    """Each actor's name over the panel, each step's word beside its rule."""
    labels = []
    for actor, steps in panels.items():
        top = min(steps.values(), default=0.0) - STEP / 2 - HEADER / 2
        labels.append(_label(f"<b>{escape(names[actor])}</b>", top, {"size": 12.5, "color": palette.ink}))
        labels += [_label(STEPS[value], y, {"size": 11, "color": palette.soft}) for value, y in steps.items()]
    return labels


def _label(text: str, y: float, font: dict[str, object]) -> dict[str, object]:
    place = {"x": 0, "y": y, "xref": "paper", "yref": "y", "xshift": -74, "xanchor": "left"}
    return {**place, "text": text, "showarrow": False, "font": font}


def words_at_turns(
    rows: pd.DataFrame, quotes: Mapping[str, str], palette: Palette, window: tuple[pd.Timestamp, pd.Timestamp]
) -> list[dict[str, object]]:
    """The words at a turn, beside their mark, on the side where there is room."""
    labels = []
    for row in rows[rows["stance_id"].isin(quotes)].itertuples():
        left = row.x1 > window[0] + (window[1] - window[0]) * 0.55
        who = [f"<b>{escape(row.holder)}</b>"] if row.holder else []
        words = [escape(line) for line in wrap(_quoted(quotes[row.stance_id]), letters=46, lines=3)]
        side = "right" if left else "left"
        place = {"x": row.x1, "y": row.y, "xanchor": side, "yanchor": "bottom", "align": side}
        shift = {"xshift": -13 if left else 15, "yshift": 8 if left else -4}
        font = {"size": 12, "color": palette.ink, "family": "Source Serif, serif"}
        text = "<br>".join([*who, *words])
        labels.append({**place, **shift, "text": text, "showarrow": False, "bgcolor": palette.paper, "font": font})
    return labels


def turns_below(rows: pd.DataFrame, quotes: Mapping[str, str]) -> dict[str, list[str]]:
    """For each actor whose line turns, who said what when, in lines of HTML that fit a narrow figure."""
    made: dict[str, list[str]] = {}
    for row in rows[rows["stance_id"].isin(quotes)].itertuples():
        who = f"{row.holder}, " if row.holder else ""
        head = f"<b>{escape(who)}{interval(row.date_start, row.date_end, row.precision)}</b>"
        words = [escape(line) for line in wrap(_quoted(quotes[row.stance_id]), letters=52, lines=4)]
        made.setdefault(row.actor_id, []).extend([head, *words])
    return made


def words_below(below: Mapping[str, list[str]], panels: Panels, palette: Palette) -> list[dict[str, object]]:
    """The lines of `turns_below` under the panels of their actors."""
    font = {"size": 12, "color": palette.ink, "family": "Source Serif, serif"}
    return [
        _label(line, max(panels[actor].values()) + STEP / 2 + LINE * (at + 0.5), font)
        for actor, lines in below.items()
        if actor in panels
        for at, line in enumerate(lines)
    ]


def _quoted(words: str) -> str:
    """The words in quotation marks, unless they bring their own."""
    plain = " ".join(words.split())
    return plain if plain[:1] in "“«\"‘'" else f"“{plain}”"
