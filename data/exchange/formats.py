"""The formats an extract is written in, by name."""

from collections.abc import Callable
from dataclasses import dataclass

from data.exchange.annotations import annotation_bytes
from data.exchange.brief import brief_bytes
from data.exchange.extract import Extract
from data.exchange.graphs import gexf_bytes, graphml_bytes
from data.exchange.package import package_bytes
from data.exchange.parquet import parquet_bytes
from data.exchange.timelines import timeline_bytes
from data.exchange.workbook import workbook_bytes


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, its label and help on screen, file ending, media type, writer."""

    name: str
    label: str
    help: str
    ending: str
    media_type: str
    write: Callable[[Extract], bytes]


FORMATS = (
    Format(
        *("brief", "Brief (two pages)", "Who stands where, what changed, what happened, what differs; to print"),
        *("html", "text/html", brief_bytes),
    ),
    Format(
        *("package", "Data package (zip)", "All tables as CSV with the proof that checks and remakes them"),
        *("zip", "application/zip", package_bytes),
    ),
    Format(
        *("xlsx", "Excel workbook", "One sheet a table, with what every column means"),
        *("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook_bytes),
    ),
    Format(
        *(
            "graphml",
            "GraphML",
            "Actors and issues as a graph, one edge a stance with its words and dates; in Gephi do not merge edges",
        ),
        *("graphml", "application/graphml+xml", graphml_bytes),
    ),
    Format(
        *("gexf", "GEXF", "The same graph with its times, for Gephi's timeline"),
        *("gexf", "application/gexf+xml", gexf_bytes),
    ),
    Format(
        *("parquet", "Parquet (zip)", "One typed Parquet file a table, for R, Python and DuckDB"),
        *("zip", "application/zip", parquet_bytes),
    ),
    Format(
        *("timelinejs", "TimelineJS", "Happenings as a timeline, imprecise dates kept"),
        *("json", "application/json", timeline_bytes),
    ),
    Format(
        *("annotations", "Web Annotations", "Every passage with quote and position selectors (W3C, JSON-LD)"),
        *("jsonld", "application/ld+json", annotation_bytes),
    ),
)
BY_NAME = {one.name: one for one in FORMATS}
