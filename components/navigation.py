"""The pages, in the order of the navigation."""

import streamlit as st
from streamlit.navigation.page import Page

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
