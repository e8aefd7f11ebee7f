"""The tables of a corpus larger than memory: coded, built and written one document group after another."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pandas as pd

from data.coders import PUBLISHED, Coders, decidable_documents
from data.coding.running import bundles
from data.compared import CODED, NONE, comparison_by, ungrouped
from data.corpus import Corpus, DocumentsById, read_corpus
from data.decisions import Deciding, Ledger, read_ledger
from data.prepared import ReadTexts, ReadZones, read_frames, read_parts, write_part, write_whole
from data.progress import Progress, Work
from data.schema import ACTORS, PROBLEMS, TABLES, build_frame
from data.store import CodingStore
from data.tables import Tables, build_tables
from data.tabulate import settle
from data.versions import version_of

GROUP = 500
"""Documents whose rows are in memory together."""
LETTERS = 5_000_000
"""Letters of such a group, where its documents are long."""
_OF_ALL = ("actors", "happenings", "differences", "problems")
"""Tables that no document group has alone."""
_BY_GROUP = tuple(table.name for table in TABLES if table.name not in _OF_ALL)


@dataclass(frozen=True)
class Archive:
    """Tables in parts under `folder`, the documents they were read from, and the data version."""

    folder: Path
    corpus: Corpus
    texts: ReadTexts
    version: str

    def read(self) -> Tables:
        """All rows as one value; texts and zones stay on disk until they are asked for."""
        return Tables(
            **read_frames(self.folder),  # type: ignore[arg-type]
            texts=self.texts,
            zones=ReadZones(self.folder),
            codebook=self.corpus.codebook,
            version=self.version,
            missing=self.corpus.missing,
        )

    def parts(self, name: str) -> Iterator[pd.DataFrame]:
        """A table part by part, in the order of documents."""
        return read_parts(self.folder, name)


def tabulate_by_group(
    folder: Path,
    place: Path,
    *,
    coder: str = PUBLISHED,
    happenings: str = CODED,
    decisions: bool = True,
    executor: Executor | None = None,
    store: CodingStore,
    progress: Progress | None = None,
) -> Archive:
    """The tables that `tabulate` makes of the same arguments, as Parquet by document group under `place`.

    Memory does not grow with the corpus, beyond what it takes to compare its documents (`happenings` other than none)
    and to apply decisions, which both need every row at once.
    """
    corpus = read_corpus(folder, texts=False)
    deciding = Deciding(read_ledger(folder) if decisions else Ledger(), decidable_documents(corpus, coder))
    version = version_of(corpus)
    coders = Coders(deciding.given(corpus), coder, executor, store)
    coders.fill_store(progress)
    told = progress or (lambda done, total, work: None)
    undecided = not (deciding.ledger.decisions or deciding.ledger.problems)
    settle_group = partial(_settle_group, undecided=undecided, grouped=happenings != NONE)
    archive = write_rows(place, replace(coders, executor=None), settle_group, version, told)
    if undecided and happenings == NONE:
        return archive
    count = len(corpus.documents)
    told(0, count, Work.COMPARING)
    whole = deciding.versioned(archive.read())
    whole = whole if undecided else deciding.on_rows(whole)
    whole = settle(whole, deciding, comparison_by(happenings, corpus.hand.happenings))
    told(count, count, Work.COMPARING)
    for name in {*_OF_ALL, *(("events",) if undecided else _BY_GROUP)}:
        write_whole(place, name, whole[name])
    return replace(archive, version=whole.version)


def _settle_group(tables: Tables, *, undecided: bool, grouped: bool) -> Tables:
    """A group's rows, as far as they need no others: marked as undecided on, and in no happening if none are wanted."""
    tables = Deciding(Ledger()).on_rows(tables) if undecided else tables
    return tables if grouped else ungrouped(tables)


def write_rows(
    place: Path, coders: Coders, settle_group: Callable[[Tables], Tables], version: str, progress: Progress
) -> Archive:
    """Every table of the coded corpus under `place`, group by group, as `settle_group` leaves it."""
    corpus = coders.corpus
    done = 0
    found = [(problem.file, problem.where, problem.problem, problem.allowed) for problem in corpus.problems]
    actors, problems = build_frame(ACTORS, []), build_frame(PROBLEMS, found)
    for number, group in enumerate(bundles(corpus.documents, GROUP, LETTERS)):
        progress(done, len(corpus.documents), Work.TABULATING)
        done += len(group)
        codings, failed = coders.choose(group)
        tables = settle_group(build_tables(group, codings, corpus.codebook, failed))
        write_part(place, f"{number:06}", tables, _BY_GROUP)
        actors = pd.concat([actors, tables.actors]).drop_duplicates("actor_id") if len(actors) else tables.actors
        problems = pd.concat([problems, tables.problems])
    write_whole(place, ACTORS.name, actors)
    write_whole(place, PROBLEMS.name, problems)
    progress(done, done, Work.TABULATING)
    return Archive(place, corpus, ReadTexts(DocumentsById(corpus.documents)), version)
