"""The pages, in the order of the navigation, and links to them."""

import streamlit as st
from streamlit.navigation.page import Page

from components.html import escape_label
from components.links import write_link
from data.selection import Selection

PAGES = {
    "": {
        "overview": ("Overview", "Who stands where, whose line changed, what came last."),
        "timeline": ("Timeline", "What happened in what order, and how sure each date is."),
        "stances": ("Stances", "Who stands where on the issue, by source and over time."),
        "sources": ("Sources", "What each source reports, and the others leave out."),
        "statements": ("Statements", "Who said what, to whom, through whom."),
        "documents": ("Documents", "The full texts with their evidence marked."),
        "actors": ("Actors", "Who speaks and acts: titles, positions, company."),
    },
    "Compare": {
        "differences": ("Differences", "Where two passages disagree, and on what."),
        "side_by_side": ("Side by side", "Documents aligned, differing words marked."),
        "networks": ("Networks", "Who agrees with whom, and who is for what."),
    },
    "Work": {
        "add": ("Add", "Add documents, and see what the coder finds in them."),
        "review": ("Review", "Confirm, correct and reject rows, one card at a time."),
        "agreement": ("Agreement", "How far rules, coders and decisions agree."),
        "method": ("Method", "How rows are coded and counted; codebook, limits, all downloads."),
    },
}
"""Title and help of each page by its name in links, in the groups of the navigation."""
FILES = {name: f"components/pages/{name}.py" for group in PAGES.values() for name in group}

_GOING = "going"
"""Session key: the page a clicked link leads to, with its parameters."""


def navigate() -> Page:
    """Draws the navigation and gives the page to run."""
    first = next(iter(FILES))
    pages = {
        heading: [
            st.Page(FILES[name], title=title, help=help, url_path=name, default=name == first)
            for name, (title, help) in group.items()
        ]
        for heading, group in PAGES.items()
    }
    return st.navigation(pages, position="top")


def link_to(name: str, label: str, selection: Selection | None = None, **parameters: str) -> None:
    """A link to a page with page parameters such as `doc`: with the filters in force, or with those of `selection`.

    Filters in force travel by themselves, bound to the URL. Others cannot be put into a link (Streamlit would add
    them to those in force), so that a link with a selection is a button that sets the filters and goes.
    """
    if selection is None:
        st.page_link(FILES[name], label=escape_label(label), query_params=parameters or None)
        return
    key = f"go_{name}_{hash((label, selection, *parameters.items())):x}"
    st.button(escape_label(label), key=key, on_click=_leave_for, args=(name, selection, parameters), type="tertiary")


def _leave_for(name: str, selection: Selection, parameters: dict[str, str]) -> None:
    write_link(selection)
    st.session_state[_GOING] = (name, parameters)


def follow_link() -> None:
    """Goes where a link with a selection led; call it once the filters are read."""
    if _GOING in st.session_state:
        name, parameters = st.session_state.pop(_GOING)
        st.switch_page(FILES[name], query_params=parameters)
