"""The timeline in words: its switches, its legend, its headline, what hovering says."""

from html import escape

import pandas as pd

from components.figures.packing import wrap
from components.words import Words, interval
from data.summaries import OTHERS, Lanes, Shape, busiest_week, date_doubt

LANES = {Lanes.ACTOR.value: "by actor", Lanes.SOURCE.value: "by source"}
KINDS = {"events": "Events", "statements": "Statements", "stances": "Stances"}
MARKS = (
    ("happened", "dot filled", "happened"),
    ("announced|scheduled", "dot open", "announced or scheduled"),
    ("hypothetical", "dot dotted", "hypothetical"),
    ("denied", "dot struck", "denied"),
    ("interval", "bar filled", "over those days"),
    ("within", "bar doubt", "some time within"),
    ("about", "dot halo", "about that day"),
    ("before", "arrow left", "by that day"),
    ("after", "arrow right", "from that day"),
    ("statements", "diamond", "statement"),
    ("self", "square own", "stance, self-stated"),
    ("attributed", "square ring", "attributed"),
    ("narrated", "square small", "narrated"),
)
BINS = (("", "bin", "counts the rows whose first known day lies in the period; click one to open it"),)
KIND = {"happenings": "happening", "events": "event", "statements": "statement", "stances": "stance"}
_DOUBT = {Shape.WITHIN: "some time within ", Shape.ABOUT: "about "}


def lane_names(words: Words, lanes: Lanes, marks: pd.DataFrame) -> dict[str, str]:
    """A name for each lane of the marks."""
    name = words.actor if lanes is Lanes.ACTOR else words.source
    rest = "Other actors, or none named" if lanes is Lanes.ACTOR else "No source"
    return {lane: rest if lane == OTHERS else name(lane) for lane in dict.fromkeys(marks["lane"])}


def describe_marks(marks: pd.DataFrame) -> str:
    """The headline: when most happened, and how sure the dates are."""
    rows = marks.drop_duplicates("row_id")
    kinds = list(dict.fromkeys(rows["table"]))
    many = kinds[0] if len(kinds) == 1 else "rows"
    noun = many if len(rows) != 1 else KIND.get(many, "row")
    doubt = date_doubt(marks)
    week = busiest_week(marks)
    sure = f"{doubt['day'] + doubt['days']:,} of {len(rows):,} {noun} have exact dates"
    if doubt["roughly"]:
        sure += f", {doubt['roughly']:,} rough ones"
    if doubt["undated"]:
        sure += f", {doubt['undated']:,} none"
    if week is None:
        return f"{sure}."
    return f"The densest week is {interval(week[0], week[1])}, with {week[2]:,} {noun}. {sure}."


def with_words(marks: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The marks with `hover` (str): what hovering shows, the documents' words escaped, for plotly reads HTML."""
    return marks.assign(hover=[hover_text(row._asdict()) for row in marks.itertuples(index=False)])


def hover_text(row: dict[str, object]) -> str:
    """Label, date and kind of one mark as plotly's HTML."""
    when = when_words(row)
    about = [str(row[name]) for name in ("status", "stance", "voice") if row[name]]
    reports = [f"{row['n']} reports"] if int(str(row["n"])) > 1 else []
    lines = [escape(line) for line in wrap(str(row["label"]))]
    return "<br>".join([f"<b>{line}</b>" for line in lines] + [when, escape(", ".join([*about, *reports]))])


def when_words(row: dict[str, object]) -> str:
    """The date of one mark and how sure it is: "some time within 21 to 30 Nov 2025"."""
    return _DOUBT.get(Shape(str(row["shape"])), "") + interval(row["start"], row["end"])
