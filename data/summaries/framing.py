"""How each source puts it: names it gives, words of saying and their charge, what it leads with, whom it gives room.

Counts only; every one keeps the passages it counts, as doc_id:start-end joined by ;.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pandas as pd

from data.coding.text import Matcher, fold
from data.model import Codebook, Zone
from data.tables import Tables

NEUTRAL = "neutral"
_LEADS = (Zone.HEADLINE, Zone.LEDE)
_QUOTES = "\"“”«»‘’'"


def names_given(tables: Tables) -> pd.DataFrame:
    """What each source calls each actor.

    Columns: source_id, actor_id, words (str, folded), n (Int64), passages (str).
    """
    rows = [
        (doc_id, actor, fold(tables.texts[doc_id][int(start) : int(end)]), int(start), int(end))
        for doc_id, actor, start, end in _cells(tables.mentions, "doc_id", "actor_id", "start", "end")
    ]
    return _count(tables, rows, ["actor_id", "words"])


def issue_words(tables: Tables) -> pd.DataFrame:
    """The terms with which each source names each issue, and whether in quotation marks.

    Columns: source_id, issue (str), words (str, folded), quoted (str: yes or no), n (Int64), passages (str).
    """
    matcher = _issue_terms(tables.codebook)
    rows = []
    for doc_id, text in tables.texts.items():
        for match in matcher.find(text):
            if match.payload:
                around = text[match.span.start - 1 : match.span.start] + text[match.span.end : match.span.end + 1]
                quoted = "yes" if len(around) == 2 and all(sign in _QUOTES for sign in around) else "no"
                words = fold(match.span.of(text))
                rows.append((doc_id, match.payload, words, quoted, match.span.start, match.span.end))
    return _count(tables, rows, ["issue", "words", "quoted"])


def _issue_terms(codebook: Codebook) -> "Matcher[str]":
    terms = [(phrase, issue.id) for issue in codebook.issues for phrase in issue.terms.all]
    return Matcher([*terms, *((phrase, "") for issue in codebook.issues for phrase in issue.exclude.all)])


def cue_words(tables: Tables) -> pd.DataFrame:
    """The words of saying each source uses for each actor, and their charge (said, claimed, warned, rejected ...).

    Columns: source_id, actor_id, charge, words (str, folded), n (Int64), passages (str).
    """
    rows = []
    cells = tables.statements.dropna(subset=["cue_start"])
    for doc_id, actor, start, end in _cells(cells, "doc_id", "actor_id", "cue_start", "cue_end"):
        words = fold(tables.texts[doc_id][int(start) : int(end)])
        rows.append((doc_id, actor, charge_of(words), words, int(start), int(end)))
    return _count(tables, rows, ["actor_id", "charge", "words"])


def charge_of(cue: str) -> str:
    """The charge of a word of saying: that of the first listed word in it, else neutral."""
    found = _charges().find(cue)
    return found[0].payload if found else NEUTRAL


@cache
def _charges() -> "Matcher[str]":
    text = files("data.summaries").joinpath("charges.toml").read_text(encoding="utf-8")
    return Matcher(
        [(phrase, charge) for charge, phrases in tomllib.loads(text).items() for phrase in phrases], soft=False
    )


def leads(tables: Tables) -> pd.DataFrame:
    """The actors that headline and lede of each source's documents name.

    Columns: source_id, actor_id (str), n (Int64), passages (str).
    """
    opening = {
        doc_id: [zoned.span for zoned in zones if zoned.zone in _LEADS] for doc_id, zones in tables.zones.items()
    }
    rows = [
        (doc_id, actor, int(start), int(end))
        for doc_id, actor, start, end in _cells(tables.mentions, "doc_id", "actor_id", "start", "end")
        if any(span.start <= int(start) < span.end for span in opening.get(str(doc_id), ()))
    ]
    return _count(tables, rows, ["actor_id"])


def space(tables: Tables) -> pd.DataFrame:
    """The room each source gives each actor's words; unit: words.

    Columns: source_id, actor_id (str), quoted, told (Int64: words in direct or partly quoted, and in indirect speech),
    share (Float64, of all words of the source's documents).
    """
    totals = tables.documents.groupby("source_id")["words"].sum()
    sources = tables.documents.set_index("doc_id")["source_id"]
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for doc_id, actor, mode, start, end in _cells(
        tables.statements, "doc_id", "actor_id", "mode", "content_start", "content_end"
    ):
        number = len(tables.texts[doc_id][int(start) : int(end)].split())
        counts[str(sources[doc_id]), actor][mode == "indirect"] += number
    rows = [
        (source, actor, quoted, told, (quoted + told) / max(int(totals[source]), 1))
        for (source, actor), (quoted, told) in counts.items()
    ]
    frame = pd.DataFrame(rows, columns=["source_id", "actor_id", "quoted", "told", "share"])
    types = {"source_id": "str", "actor_id": "str", "quoted": "Int64", "told": "Int64", "share": "Float64"}
    return frame.astype(types).sort_values("share", ascending=False, kind="stable").reset_index(drop=True)


def _cells(frame: pd.DataFrame, *names: str) -> Iterable[tuple[str, ...]]:
    return zip(*(frame[name] for name in names), strict=True)


def _count(tables: Tables, rows: Iterable[tuple[object, ...]], keys: list[str]) -> pd.DataFrame:
    """Rows of doc_id, keys, start, end counted by source and keys, the most frequent first."""
    sources = tables.documents.set_index("doc_id")["source_id"].to_dict()
    passages: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for doc_id, *key, start, end in rows:
        passages[(sources[str(doc_id)], *key)].append(f"{doc_id}:{start}-{end}")
    names = ["source_id", *keys, "n", "passages"]
    counted = [(*key, len(found), ";".join(found)) for key, found in passages.items()]
    frame = pd.DataFrame(counted, columns=names).astype(dict.fromkeys(names, "str") | {"n": "Int64"})
    return frame.sort_values(["source_id", "n"], ascending=[True, False], kind="stable").reset_index(drop=True)
