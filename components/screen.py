"""What the reader's screen is like: narrow or wide, in the dark or the light theme. Figures are drawn for it.

Streamlit tells the server neither the width nor, when the theme is switched, the theme. A component without looks
says both, and only when the page was drawn for another screen: on a wide screen in the theme that Streamlit
guessed, nothing is sent and nothing runs twice.
"""

from dataclasses import dataclass

import streamlit as st

from components.figures.palette import Palette, palette_of

_WATCH = """
const narrow = matchMedia("(max-width: 640px)");
let told = null, drawn = null, tell = null;
const isDark = () => getComputedStyle(document.querySelector(".stApp")).colorScheme === "dark";
const look = () => {
  document.documentElement.toggleAttribute("data-dark", isDark());  // the stylesheet turns a dark page for print
  if (!tell || matchMedia("print").matches) return;
  const screen = {narrow: narrow.matches, dark: isDark()};
  const known = told ?? drawn;
  if (screen.narrow === known.narrow && screen.dark === known.dark) return;
  told = screen;
  tell("screen", screen);
};
narrow.addEventListener("change", look);
new MutationObserver(look).observe(document.querySelector(".stApp"), {attributes: true});
// plotly keeps each touch to itself, so that a finger on a tall figure could not scroll the page; what it may keep is
// the drag across the brush where there is room for it. A tap comes as a click all the same.
document.addEventListener("touchstart", (event) => {
  const figure = event.target.closest?.(".js-plotly-plot");
  if (figure && (narrow.matches || !figure.closest(".st-key-brush"))) event.stopPropagation();
}, {capture: true, passive: true});
export default function ({data, setStateValue}) {
  [drawn, told, tell] = [data, null, setStateValue];
  setTimeout(look, 0);
}
"""
_watch = st.components.v2.component("postura_screen", js=_WATCH)
_KEY = "screen"


@dataclass(frozen=True)
class Screen:
    """`narrow` as the stylesheet has it: at most 640 pixels."""

    narrow: bool
    dark: bool

    @property
    def palette(self) -> Palette:
        """The colours of figures in this theme."""
        return palette_of("dark" if self.dark else "light")


def watch_screen() -> None:
    """Runs the page again when it was drawn for another screen than the reader has."""
    drawn = read_screen()
    with st.container(key="screen_watch"):
        _watch(key=_KEY, data={"narrow": drawn.narrow, "dark": drawn.dark}, on_screen_change=lambda: None)


def read_screen() -> Screen:
    """The screen as last told; before that a wide one, in the theme that Streamlit knows of."""
    told = st.session_state.get(_KEY) or {}
    seen = told.get("screen")
    if seen is None:
        return Screen(narrow=False, dark=st.context.theme.type == "dark")
    return Screen(narrow=bool(seen["narrow"]), dark=bool(seen["dark"]))
