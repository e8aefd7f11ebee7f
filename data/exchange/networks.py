"""A network as a file: its matrix as CSV, or a graph for Gephi."""

import csv
import io
from collections.abc import Callable, Mapping

import networkx as nx

from data.exchange.graphs import write_gexf, write_graphml, xml_text
from data.export import guard_text
from data.networks import Mode, Network

Names = Mapping[str, str]


def matrix_bytes(network: Network, names: Names, description: str = "") -> bytes:
    """The matrix as CSV for spreadsheets: names in the first row and column, text guarded as in the tables."""
    del description  # a CSV holds nothing but its cells
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(["", *(guard_text(names.get(name, name)) for name in network.matrix.columns)])
    for name, cells in zip(network.matrix.index, network.matrix.to_numpy().tolist(), strict=True):
        writer.writerow([guard_text(names.get(name, name)), *(f"{cell:.10g}" for cell in cells)])
    return b"\xef\xbb\xbf" + target.getvalue().encode("utf-8")


def network_graph(network: Network, names: Names) -> "nx.Graph[str]":
    """An undirected graph: `weight` is the strength of a tie and `value` has its sign, `row_ids` what is behind it.

    Node attributes: label, kind (row or column), ties (how many count). Actors without a tie stand alone.
    """
    graph: nx.Graph[str] = nx.Graph()
    for kind, ids in (("row", network.matrix.index), ("column", network.matrix.columns)):
        if kind == "row" or network.mode is Mode.TWO:
            counts = network.ties[kind].value_counts()
            for name in ids:
                label = xml_text(names.get(name, name))
                graph.add_node(f"{kind}:{name}", label=label, kind=kind, ties=int(counts.get(name, 0)))
    other = "column" if network.mode is Mode.TWO else "row"
    for start, end, value in network.edges().astype(object).to_numpy().tolist():
        behind = xml_text(";".join(network.behind(start, end)))
        graph.add_edge(f"row:{start}", f"{other}:{end}", weight=abs(value), value=value, row_ids=behind)
    return graph


def network_graphml_bytes(network: Network, names: Names, description: str = "") -> bytes:
    return write_graphml(network_graph(network, names), description)


def network_gexf_bytes(network: Network, names: Names, description: str = "") -> bytes:
    return write_gexf(network_graph(network, names), description)


NETWORK_WRITERS: dict[str, Callable[[Network, Names, str], bytes]] = {
    ".csv": matrix_bytes,
    ".graphml": network_graphml_bytes,
    ".gexf": network_gexf_bytes,
}
"""By the ending of the file."""
