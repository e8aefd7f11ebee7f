"""The network shown, as files."""

from functools import partial

import pandas as pd
import streamlit as st

from components.network_rows import Choice
from components.view import View
from data.exchange.extract import Extract
from data.exchange.networks import NETWORK_WRITERS, Names
from data.exchange.package import manifest_text
from data.networks import Qualifier, build_network
from data.selection import file_name

LABELS = {".csv": "Matrix (CSV)", ".graphml": "Gephi (GraphML)", ".gexf": "Gephi (GEXF)"}


def draw_network_downloads(view: View, ties: pd.DataFrame, choice: Choice) -> None:
    """Agreement less disagreement, or for less against, of the window and issues shown."""
    names = {name: view.words.actor(name) for name in ties["row"].unique()}
    names |= {name: view.words.issue(name) for name in ties["column"].unique()}
    with st.container(horizontal=True, key="network_downloads"):
        for ending in NETWORK_WRITERS:
            st.download_button(
                f"Download: {LABELS[ending]}",
                data=partial(_write, view, ending, ties, choice, names),
                file_name=file_name(view.selection, f"network-{choice.mode.value}", view.whole.version, ending[1:]),
                on_click="ignore",
                help=f"{choice.mode.value.title()}, qualifier subtract, duplicates {choice.duplicates.value}.",
                key=f"network_{ending}",
            )


def _write(view: View, ending: str, ties: pd.DataFrame, choice: Choice, names: Names) -> bytes:
    network = build_network(ties, choice.mode, Qualifier.SUBTRACT, duplicates=choice.duplicates)
    about = manifest_text(Extract(view.folder, view.whole, view.selection)) if ending != ".csv" else ""
    return NETWORK_WRITERS[ending](network, names, about)
