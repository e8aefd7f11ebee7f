"""Marks of one lane in as few rows as keep them and their labels apart."""

from collections.abc import Sequence
from dataclasses import dataclass

LETTER = 6.1
"""Mean width of a letter of an 11 px label in pixels."""
WIDER_LETTER = 5.9
"""The same of a 12 px label."""
GAP = 9.0
LONGEST, SHORTEST = 64, 14
"""Letters of a label at most, and at least if it is shown at all."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a mark stands: its row in the lane, its label as shown (or nothing), on the left, on the right or above."""

    row: int
    label: str
    side: str


def stack(labels: Sequence[str], *, width: float) -> list[Placed]:
    """A row for each mark with its label above it, where the figure is too narrow for labels beside marks."""
    return [Placed(row, shorten(label, int(width / WIDER_LETTER)), "above") for row, label in enumerate(labels)]


def pack(extents: Sequence[tuple[float, float]], labels: Sequence[str], *, width: float, rows: int) -> list[Placed]:
    """Rows for marks given as left and right edge in pixels, in order of time.

    A label stands to the right of its mark, at the right edge of the figure to its left. Up to `rows` rows are
    opened for the sake of labels, more only so that marks never overlap; where no room is left, labels shorten or
    give way.
    """
    taken: list[list[tuple[float, float]]] = []
    placed = []
    for (left, right), label in zip(extents, labels, strict=True):
        place = _with_label(taken, left, right, label, width, rows)
        if place is None and _free(taken, left, right) is None:  # it needs a row of its own anyway
            place = _with_label(taken, left, right, label, width, len(taken) + 1)
        place = place or _bare(taken, left, right)
        placed.append(place)
    return placed


def _with_label(
    taken: list[list[tuple[float, float]]], left: float, right: float, label: str, width: float, rows: int
) -> Placed | None:
    for letters in dict.fromkeys((LONGEST, 44, 30, 22, SHORTEST)):
        text = shorten(label, letters)
        if letters != LONGEST and text == shorten(label, LONGEST):
            continue
        space = len(text) * LETTER + GAP
        side = "right" if right + space <= width else "left"
        if side == "left" and left - space < 0:
            continue
        edges = (left, right + space) if side == "right" else (left - space, right)
        free = _free(taken, *edges)
        if free is None and len(taken) < rows:
            taken.append([])
            free = len(taken) - 1
        if free is not None:
            taken[free].append(edges)
            return Placed(free, text, side)
    return None


def _bare(taken: list[list[tuple[float, float]]], left: float, right: float) -> Placed:
    free = _free(taken, left, right)
    if free is None:
        taken.append([])
        free = len(taken) - 1
    taken[free].append((left, right))
    return Placed(free, "", "right")


def _free(taken: list[list[tuple[float, float]]], left: float, right: float) -> int | None:
    for row, edges in enumerate(taken):
        if all(right + GAP <= start or end + GAP <= left for start, end in edges):
            return row
    return None


def shorten(label: str, letters: int) -> str:
    """The label cut at a word so that it has at most so many letters, with an ellipsis."""
    if len(label) <= letters:
        return label
    whole = label[letters - 1] == " "
    cut = (label[: letters - 1] if whole else label[: letters - 1].rsplit(" ", 1)[0]).rstrip(" ,;:(")
    return f"{cut or label[: letters - 1]}…"


def wrap(text: str, letters: int = 56, lines: int = 5) -> list[str]:
    """The text in lines of about so many letters; what is cut after `lines` of them shows as an ellipsis."""
    made = [""]
    for word in text.split()[:120]:
        word = word[:letters]
        if made[-1] and len(made[-1]) + len(word) >= letters:
            made.append("")
        made[-1] = f"{made[-1]} {word}".strip()
    return [*made[: lines - 1], f"{made[lines - 1]} …"] if len(made) > lines else made
