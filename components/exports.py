"""The selection in the formats of other programs, made only when asked for."""

from functools import partial

import streamlit as st

from components.view import View
from data.exchange.dna.exporting import write_dna
from data.exchange.extract import Extract
from data.exchange.formats import FORMATS
from data.selection import file_name

DNA_HELP = "One statement a stance, for Discourse Network Analyzer; its coder Admin has the password postura"


def draw_exports(view: View, key: str = "page") -> None:
    """A popover with one button a format; each file carries the manifest of what is selected."""
    extract = Extract(view.folder, view.whole, view.selection)
    with st.popover("Other formats"):
        st.html(
            '<p class="fine">The selection, with the rows it refers to. Every file carries a manifest: hashes of the '
            "documents, codebook, filters, coder, decisions, row counts, software.</p>"
        )
        for kind in FORMATS:
            st.download_button(
                f"{kind.label}, .{kind.ending}",
                data=partial(kind.write, extract),
                file_name=file_name(view.selection, kind.name, view.whole.version, kind.ending),
                mime=kind.media_type,
                on_click="ignore",
                help=f"{kind.help}.",
                key=f"export_{key}_{kind.name}",
                width="stretch",
            )
        st.download_button(
            "Discourse Network Analyzer, .dna",
            data=partial(_dna, extract),
            file_name=file_name(view.selection, "dna", view.whole.version, "dna"),
            mime="application/vnd.sqlite3",
            on_click="ignore",
            help=f"{DNA_HELP}.",
            key=f"export_{key}_dna",
            width="stretch",
        )


def _dna(extract: Extract) -> bytes:
    return write_dna(extract)[0]
