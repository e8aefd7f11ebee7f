"""The colours of figures in the light and the dark theme; the stance scale is PuOr and nothing else uses it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Ink for marks, soft ink for labels, faint ink for doubt; fill and text of each stance; a shade of each blank."""

    ink: str
    soft: str
    faint: str
    hairline: str
    paper: str
    accent: str
    stances: dict[str, tuple[str, str]]
    blanks: dict[str, str]


_ENDS = {"rejects": ("#B35806", "#FFFFFF"), "sceptical": ("#FDB863", "#1F2328"), "open": ("#B2ABD2", "#1F2328")}

LIGHT = Palette(
    ink="#3A4048",
    soft="#5C6168",
    faint="rgba(58, 64, 72, 0.26)",
    hairline="#DDD9D0",
    paper="#FBFAF7",
    accent="#35608F",
    stances={
        **_ENDS,
        "conditional": ("#DEDBD3", "#1F2328"),
        "neutral": ("#DEDBD3", "#1F2328"),
        "supports": ("#542788", "#FFFFFF"),
        "mixed": ("#FBFAF7", "#1F2328"),
    },
    blanks={
        "issue not mentioned": "#E4E0D7",
        "actor not named": "#EFECE5",
        "no position shown": "#FBFAF7",
        "left out by a filter": "#E3E9F1",
        "none in this period": "#FBFAF7",
    },
)
DARK = Palette(
    ink="#C9CCD1",
    soft="#A5A9AE",
    faint="rgba(201, 204, 209, 0.28)",
    hairline="#363A41",
    paper="#16181C",
    accent="#8FB4DC",
    stances={
        **_ENDS,
        "rejects": ("#C9680F", "#16181C"),
        "conditional": ("#4A4F57", "#F4F2ED"),
        "neutral": ("#4A4F57", "#F4F2ED"),
        "supports": ("#7B52B0", "#FFFFFF"),
        "mixed": ("#16181C", "#E8E6E1"),
    },
    blanks={
        "issue not mentioned": "#33373E",
        "actor not named": "#24272D",
        "no position shown": "#16181C",
        "left out by a filter": "#22303F",
        "none in this period": "#16181C",
    },
)


def palette_of(theme: str | None) -> Palette:
    """The palette of the theme named `dark`, else the light one."""
    return DARK if theme == "dark" else LIGHT
