"""What schema, codebook and coding declare, as HTML tables."""

import re
from enum import StrEnum
from html import escape
from inspect import getdoc

import pandas as pd

from components.anchors import anchor_html
from components.evidence_html import stance_html
from components.html_table import table_html
from components.method_text import WORDS
from components.view import View
from data.model import SCALE, ActorKind, Basis, DateKind, Mode, Precision, Status, Translated, Voice, Zone
from data.schema import TABLES, Table
from data.summaries.cells import Blank
from data.summaries.coverage import STATES

VALUES = (Basis, Precision, Status, Voice, Mode, Zone, Translated, DateKind, ActorKind)
CODED = ("events", "statements", "stances", "dates")


def list_html(entries: "tuple[tuple[str, str], ...]") -> str:
    """Terms and their sentences."""
    items = "".join(f"<dt>{escape(term)}</dt><dd>{escape(words)}</dd>" for term, words in entries)
    return f'<dl class="facts">{items}</dl>'


def scale_html(view: View) -> str:
    """The six stances, their order, and the meaning the codebook gives them."""
    meanings = {step.id: step.meaning for step in view.whole.codebook.scale}
    rows = [
        [stance_html(stance), f"{value:+d}".replace("-", "−") if value else "0", escape(meanings.get(stance, ""))]
        for stance, value in SCALE.items()
    ]
    return table_html(("Stance", "#Order", "Meaning in this codebook"), rows, caption="The scale of stances")


def blanks_html() -> str:
    """Why a cell may show nothing, in the order in which the reasons are given."""
    blanks, states = "; ".join(blank.value for blank in Blank), "; ".join(STATES)
    return list_html(
        (
            ("A cell of the stance matrix without a position says why, in this order", f"{blanks}."),
            ("A cell of the coverage says", f"{states}."),
        )
    )


def issues_html(view: View) -> str:
    """Issues with their question and the words that name them."""
    issues = view.whole.codebook.issues
    rows = [
        [
            f"{escape(issue.label)}<br><code>{escape(issue.id)}</code>",
            escape(issue.question),
            escape(", ".join(issue.terms.all)),
            escape(", ".join(issue.exclude.all)),
        ]
        for issue in issues
    ]
    headings = ("Issue", "Question", "Words that name it", "But not")
    return table_html(headings, rows, caption="Issues", kind="wordy") if rows else ""


def event_types_html(view: View) -> str:
    """Kinds of events and how many events there are of each."""
    counts = view.whole.events["event_type"].value_counts()
    types = view.whole.codebook.event_types
    rows = [[escape(kind.label), f"<code>{escape(kind.id)}</code>", f"{counts.get(kind.id, 0):,}"] for kind in types]
    return table_html(("Kind of event", "Id", "#Events"), rows, caption="Kinds of events") if rows else ""


def calendar_html(view: View) -> str:
    """Known days that date what hangs on them."""
    days = view.whole.codebook.calendar
    rows = [[escape(day.label), f"{day.start}" + (f" to {day.end}" if day.end else "")] for day in days]
    return table_html(("Known day", "Date"), rows, caption="Calendar of known days") if rows else ""


def coders_html(view: View) -> str:
    """Rows by coder, and the rules behind them."""
    rows = [[escape(coder), *numbers] for coder, numbers in _by(view, "coder").items()]
    headings = ("Coder", *(f"#{_label(name)}" for name in CODED))
    return table_html(headings, rows, caption="Rows by coder") if rows else ""


def rules_html(view: View) -> str:
    """Rows by rule: hand, or the machine's rules by name."""
    rows = [[f"<code>{escape(rule)}</code>", *numbers] for rule, numbers in _by(view, "rule").items()]
    headings = ("Rule", *(f"#{_label(name)}" for name in CODED))
    return table_html(headings, rows, caption="Rows by rule") if rows else ""


def _by(view: View, column: str) -> dict[str, list[str]]:
    counts = pd.DataFrame({name: view.whole[name][column].value_counts() for name in CODED}).fillna(0).astype(int)
    return {
        str(value): [f"{count:,}" for count in row] for value, row in zip(counts.index, counts.to_numpy(), strict=True)
    }


def _label(name: str) -> str:
    return next(table.label for table in TABLES if table.name == name)


def glossary_html() -> str:
    """The words of the desk: those of the tables, and the others."""
    tables = {table.label.lower(): f"{table.help}." for table in TABLES}
    others = {word: meaning for word, meaning in WORDS if f"{word}s" not in tables}
    return list_html(tuple(sorted({**tables, **others}.items())))


def values_html() -> str:
    """The closed lists of values, and what each list is for."""
    rows = [[escape(_spaced(kind.__name__)), escape(", ".join(kind)), escape(_meaning(kind))] for kind in VALUES]
    return table_html(("List", "Values", "Meaning"), rows, caption="Closed lists of values")


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def _meaning(kind: type[StrEnum]) -> str:
    """The first sentence of the list's own docstring, where it has one; else the help of the field that holds it."""
    if kind.__doc__ and kind.__doc__ != StrEnum.__doc__:
        return getdoc(kind) or ""
    fields = [field for table in TABLES for field in table if field.allowed == tuple(str(value) for value in kind)]
    return fields[0].help if fields else ""


def fields_html(table: Table) -> str:
    """The columns of one table: name in files, label on screen, meaning, allowed values."""
    rows = [
        [
            f"<code>{escape(field.name)}</code>",
            escape(field.label),
            escape(field.help),
            escape(", ".join(field.allowed)),
        ]
        for field in table
    ]
    return table_html(("Column", "On screen", "Meaning", "Allowed"), rows, caption=f"Columns of {table.name}")


def actors_link_html(view: View) -> str:
    """Where the codebook's actors are listed."""
    count = len(view.whole.codebook.actors)
    return f"<p>{anchor_html(f'{count:,} actors with titles, names and memberships', 'actors', view.selection)}</p>"
