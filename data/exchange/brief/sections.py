"""Sections of a brief, and as much of each as two printed pages hold."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape, unescape

_TAG = re.compile(r"<[^>]+>")
BUDGET = 118
"""Lines for the items of all sections: two pages of A4 less the head, the headings and a margin for wider letters."""
LEAST = 2
"""Items that a section keeps, however long they are."""


@dataclass(frozen=True, slots=True)
class Item:
    """One escaped entry, and about how many lines of the page's height it takes in print."""

    html: str
    lines: float


@dataclass(frozen=True)
class Section:
    """A heading, what stands under it, how many entries there are in all, and what is said where there is none."""

    title: str
    items: Sequence[Item]
    total: int
    unit: tuple[str, str] = ("entry", "entries")
    frame: tuple[str, str] = ("", "")
    empty: str = ""

    @property
    def html(self) -> str:
        left = self.total - len(self.items)
        more = f'<p class="more">And {left:,} more {self.unit[left > 1]}.</p>' if left > 0 else ""
        body = f"{self.frame[0]}{''.join(one.html for one in self.items)}{self.frame[1]}{more}"
        return (
            f"<section>\n<h2>{escape(self.title)}</h2>\n{body if self.items else f'<p>{self.empty}</p>'}\n</section>\n"
        )


def count_lines(html: str, width: int) -> int:
    """Lines of so many characters that the words of a piece take."""
    return max(1, math.ceil(len(unescape(_TAG.sub("", html))) / width))


def make_pair(head: str, one: str, other: str) -> Item:
    """Two sides under a line of words; the sides are HTML."""
    html = f'<div class="pair"><div class="head">{escape(head)}</div><div>{one}</div><div>{other}</div></div>'
    return Item(html, count_lines(head, 88) + max(count_lines(one, 50), count_lines(other, 50)) + 0.9)


def make_entry(html: str) -> Item:
    """An entry of a list in two columns."""
    return Item(f"<li>{html}</li>", (count_lines(html, 48) + 0.6) / 2)


def fit_sections(sections: Sequence[Section], budget: float = BUDGET) -> list[Section]:
    """The sections, the last entries of the longest left out until all fit; nothing is left out uncounted."""
    kept = list(sections)
    while sum(one.lines for section in kept for one in section.items) > budget:
        lengths = [sum(one.lines for one in section.items) * (len(section.items) > LEAST) for section in kept]
        longest = lengths.index(max(lengths))
        if not lengths[longest]:
            break
        kept[longest] = replace(kept[longest], items=kept[longest].items[:-1])
    return kept
