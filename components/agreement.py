"""Agreement: how far coders, rules and decisions agree, and on what they do not."""

from pathlib import Path

import pandas as pd
import streamlit as st

from components.agreement_table import diagnosis_html, figures_html
from components.corpus import shelf
from components.html import fine_html
from components.switches import draw_choices, draw_toggle
from components.view import View
from data.agreement import DECISIONS, Agreement, coder_names, compare_coders, compare_with_decisions, diagnosis_table
from data.export import spreadsheet_bytes
from data.identity import slug
from data.store import CodingStore

LABELS = {"adjudicated": "adjudicated", "rules": "rules", DECISIONS: "published, as decided"}
UNDECIDED = "No stance has been decided on yet."
METHOD = (
    "Unit: what an actor's stance on an issue in a document comes to, as in the stance matrix. Precision and recall "
    "are about which units are found, with the first coder as the reference. Alpha is Krippendorff's: 1 is perfect, "
    "0 what chance would give. Intervals: 95 %, by drawing units (or whole documents) 2,000 times; a single "
    "point says that these units leave nothing to vary, not that the figure is certain."
)


def draw_agreement(view: View) -> None:
    """Decisions against what was coded; then any coders against each other; each with the units behind it."""
    by_document = draw_toggle(
        "bydoc", "Intervals over whole documents", help="Wider, and more honest where documents are few."
    )
    st.subheader("What was coded, against what was decided", anchor=False)
    if len(view.whole.decisions):
        _draw(view, _with_decisions(view, by_document), "decisions", UNDECIDED)
    else:
        st.info(UNDECIDED)  # without reading the corpus anew
    names = _names(str(view.folder), view.whole.version) if "coding" not in view.whole.missing else ()
    if len(names) < 2:
        return
    st.subheader("Coders against each other", anchor=False)
    default = ("adjudicated", "rules") if "adjudicated" in names else names[:2]
    options = {name: LABELS.get(name, f"coder {name}") for name in names}
    chosen = draw_choices("coders", "Coders, the reference first", options, default=default)
    if len(chosen) < 2:
        st.info("Choose at least two coders.")
        return
    _draw(view, _between(str(view.folder), view.whole.version, chosen, by_document), "coders", "Nothing to compare.")
    st.html(fine_html([METHOD]))


@st.cache_resource(max_entries=3, show_spinner=False)
def _names(folder: str, version: str) -> tuple[str, ...]:
    del version  # part of the cache key only
    return coder_names(Path(folder))


@st.cache_resource(max_entries=8, show_spinner="Comparing …")
def _between(folder: str, version: str, coders: tuple[str, ...], by_document: bool) -> Agreement:
    del version  # part of the cache key only
    return compare_coders(Path(folder), coders, store=CodingStore(), by_document=by_document)


def _with_decisions(view: View, by_document: bool) -> Agreement:
    return _decided(str(view.folder), view.whole.version, by_document, view)


@st.cache_resource(max_entries=4, show_spinner="Comparing …")
def _decided(folder: str, version: str, by_document: bool, _view: View) -> Agreement:
    del version  # part of the cache key only
    before = shelf().undecided(Path(folder))
    return compare_with_decisions(before, _view.whole, by_document=by_document)


def _draw(view: View, found: Agreement, key: str, nothing: str) -> None:
    if not found.units["units"]:
        st.info(nothing)
        return
    st.html(fine_html([_sentence(found)]))
    st.html(figures_html(found))
    with st.expander(f"Diagnosis: {_differing(found.diagnosis):,} of {len(found.diagnosis):,} units differ"):
        st.html(diagnosis_html(view, found))
        st.download_button(
            f"Download {len(found.diagnosis):,} units (CSV)",
            spreadsheet_bytes(found.diagnosis, diagnosis_table(found.coders), {}),
            file_name=f"postura_agreement_{'_'.join(slug(name) for name in found.coders)}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"download_{key}",
        )


def _differing(diagnosis: pd.DataFrame) -> int:
    return int((diagnosis["finding"] != "same").sum())


def _sentence(found: Agreement) -> str:
    units = found.units
    coders = f"all {len(found.coders)}" if len(found.coders) > 2 else "both"
    noun = "unit" if units["units"] == 1 else "units"
    return f"{units['units']:,} {noun}, {units['by all']:,} of them by {coders}, {units['by one']:,} by one alone."
