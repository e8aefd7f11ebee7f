"""A made corpus on disk: the folder an analyst would have, and the tables of its truth as the desk reads them."""

import csv
import io
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from data.codebook import read_codebook
from data.corpus.documents import COLUMNS
from data.decisions import Deciding, Ledger
from data.model import Codebook, Coding, Document
from data.prepared import write_part
from data.tables import Tables, build_tables
from tests.benchmarks.corpora.affair import Affair
from tests.benchmarks.corpora.articles import make_article, name_of
from tests.benchmarks.corpora.cast import codebook_text, read_cast
from tests.benchmarks.corpora.happened import Happened, write_happened
from tests.benchmarks.corpora.reprints import original_of

GROUP = 1000
"""Documents made, written and forgotten together."""
_BY_GROUP = ("documents", "dates", "mentions", "events", "statements", "stances", "passages")


@dataclass(frozen=True, slots=True)
class Group:
    """What to make: documents `start` to `stop` of a seed, as texts and as tables where a folder is given."""

    seed: int
    start: int
    stop: int
    texts: Path | None = None
    tables: Path | None = None


@dataclass
class Made:
    """What is left of a group once it is written: its lines of documents.csv, and what joins it to others."""

    lines: str = ""
    happened: Happened = field(default_factory=Happened)
    actors: list[tuple[object, ...]] = field(default_factory=list)


@cache
def affair_of(seed: int) -> Affair:
    return Affair(seed, read_cast())


def articles(documents: int, seed: int = 1, start: int = 0) -> Iterator[tuple[Document, Coding]]:
    """The articles numbered `start` to `documents`, each with its true coding."""
    affair = affair_of(seed)
    return (make_article(affair, number) for number in range(start, documents))


def copies(documents: int, seed: int = 1) -> dict[str, str]:
    """By the doc_id of each reprint that of the article it reprints."""
    affair = affair_of(seed)
    originals = {number: original_of(affair, number) for number in range(documents)}
    return {
        name_of(affair, number): name_of(affair, original)
        for number, original in originals.items()
        if original is not None
    }


def write_codebook(folder: Path) -> Codebook:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "codebook.toml"
    path.write_text(codebook_text(read_cast()), encoding="utf-8")
    codebook, problems = read_codebook(path)
    assert not problems, problems
    return codebook


def write_corpus(
    folder: Path, documents: int, *, seed: int = 1, texts: bool = True, prepared: Path | None = None, workers: int = 0
) -> None:
    """Texts, documents.csv and codebook.toml into `folder`, the truth as prepared tables into `prepared` if given."""
    write_codebook(folder)
    groups = [
        Group(seed, start, min(start + GROUP, documents), folder if texts else None, prepared)
        for start in range(0, documents, GROUP)
    ]
    happened, actors = Happened(), {}
    with (
        ProcessPoolExecutor(workers or os.cpu_count()) as pool,
        (folder / "documents.csv").open("w", encoding="utf-8", newline="") as given,
    ):
        given.write(",".join(COLUMNS) + "\r\n")
        for made in pool.map(make_group, groups, [folder] * len(groups)):
            given.write(made.lines)
            happened.add(made.happened)
            actors.update({row[0]: row for row in made.actors})
    if prepared:
        write_happened(prepared, happened, list(actors.values()))


def make_group(group: Group, folder: Path) -> Made:
    """Makes and writes one group."""
    made, lines = Made(), io.StringIO()
    writer = csv.writer(lines)
    whole = list(articles(group.stop, group.seed, group.start))
    for document, coding in whole:
        published = coding.published.best if document.given.published.start else ""
        writer.writerow([document.doc_id, published, document.given.source, "", "", ""])
        if group.texts:
            (group.texts / f"{document.doc_id}.txt").write_bytes(document.text.encode("utf-8"))
    if group.tables:
        tables = truth(whole, read_codebook(folder / "codebook.toml")[0])
        write_part(group.tables, f"{group.start:07}", tables, _BY_GROUP)
        made.happened.read(tables)
        made.actors = [tuple(row) for row in tables.actors.astype(object).itertuples(index=False)]
    made.lines = lines.getvalue()
    return made


def truth(whole: list[tuple[Document, Coding]], codebook: Codebook) -> Tables:
    """The tables of what is true in the documents, without happenings and differences."""
    codings = {coding.doc_id: coding for _, coding in whole}
    return Deciding(Ledger()).on_rows(build_tables([document for document, _ in whole], codings, codebook))
