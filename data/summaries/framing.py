"""How each source puts it: names it gives, words of saying and their charge, what it leads with, whom it gives room.

Counts only; every one keeps passages it counts, as doc_id:start-end joined by ;, those of its first documents.
`sources` are those asked for, None for all.
"""

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from data.coding.text import Matcher, fold
from data.model import Codebook, Zone
from data.summaries.passages import count_passages, cut_words, rows_from
from data.tables import Tables

NEUTRAL = "neutral"
_LEADS = (Zone.HEADLINE, Zone.LEDE)
_QUOTES = "\"“”«»‘’'"
_WORD = r"[^\s\p{Z}]+"
Sources = Collection[str] | None


def names_given(tables: Tables, sources: Sources = None) -> pd.DataFrame:
    """What each source calls each actor.

    Columns: source_id, actor_id, words (str, folded), n (Int64), passages (str).
    """
    rows = rows_from(tables, "mentions", sources, "actor_id", "start", "end")
    return count_passages(rows.assign(words=_folded(cut_words(tables, rows))), ["actor_id", "words"])


def _folded(words: "pd.Series[str]") -> "pd.Series[str]":
    """Each distinct word folded once."""
    numbers, distinct = pd.factorize(words)
    return pd.Series(np.array([fold(word) for word in distinct], object)[numbers], index=words.index, dtype="str")


def issue_words(tables: Tables, sources: Sources = None) -> pd.DataFrame:
    """The terms with which each source names each issue, and whether in quotation marks.

    Columns: source_id, issue (str), words (str, folded), quoted (str: yes or no), n (Int64), passages (str).
    """
    matcher, rows = _issue_terms(tables.codebook), []
    for doc_id, source in _documents(tables, sources):
        text = tables.texts[doc_id]
        for match in matcher.find(text):
            if match.payload:
                around = text[match.span.start - 1 : match.span.start] + text[match.span.end : match.span.end + 1]
                quoted = "yes" if len(around) == 2 and all(sign in _QUOTES for sign in around) else "no"
                words = fold(match.span.of(text))
                rows.append((source, doc_id, match.payload, words, quoted, match.span.start, match.span.end))
    names = ["source_id", "doc_id", "issue", "words", "quoted", "start", "end"]
    return count_passages(pd.DataFrame(rows, columns=names), ["issue", "words", "quoted"])


def _documents(tables: Tables, sources: Sources) -> list[tuple[str, str]]:
    """Ids and sources of the documents asked for."""
    about = tables.documents
    about = about if sources is None else about[about["source_id"].isin(list(sources))]
    return list(zip(about["doc_id"], about["source_id"], strict=True))


def _issue_terms(codebook: Codebook) -> "Matcher[str]":
    terms = [(phrase, issue.id) for issue in codebook.issues for phrase in issue.terms.all]
    return Matcher([*terms, *((phrase, "") for issue in codebook.issues for phrase in issue.exclude.all)])


def cue_words(tables: Tables, sources: Sources = None) -> pd.DataFrame:
    """The words of saying each source uses for each actor, and their charge (said, claimed, warned, rejected ...).

    Columns: source_id, actor_id, charge, words (str, folded), n (Int64), passages (str).
    """
    rows = rows_from(tables, "statements", sources, "actor_id", "cue_start", "cue_end")
    rows = rows.assign(words=_folded(cut_words(tables, rows)))
    charges = {words: charge_of(words) for words in rows["words"].unique()}
    return count_passages(rows.assign(charge=rows["words"].map(charges)), ["actor_id", "charge", "words"])


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


def leads(tables: Tables, sources: Sources = None) -> pd.DataFrame:
    """The actors that headline and lede of each source's documents name.

    Columns: source_id, actor_id (str), n (Int64), passages (str).
    """
    rows = rows_from(tables, "mentions", sources, "actor_id", "start", "end")
    opening = {
        doc_id: [zoned.span for zoned in tables.zones.get(doc_id, ()) if zoned.zone in _LEADS]
        for doc_id, _ in _documents(tables, sources)
    }
    placed = zip(rows["doc_id"], rows["start"], strict=True)
    leading = [any(span.start <= start < span.end for span in opening[doc_id]) for doc_id, start in placed]
    return count_passages(rows[np.array(leading, bool)], ["actor_id"])


def space(tables: Tables, sources: Sources = None) -> pd.DataFrame:
    """The room each source gives each actor's words; unit: words.

    Columns: source_id, actor_id (str), quoted, told (Int64: words in direct or partly quoted, and in indirect speech),
    share (Float64, of all words of the source's documents).
    """
    totals = tables.documents.groupby("source_id")["words"].sum().astype("Int64")
    rows = rows_from(tables, "statements", sources, "actor_id", "content_start", "content_end", "mode")
    number = pc.count_substring_regex(pa.array(cut_words(tables, rows)), _WORD).to_numpy()
    told = rows["mode"] == "indirect"
    counted = rows.assign(quoted=np.where(told, 0, number), told=np.where(told, number, 0))
    frame = counted.groupby(["source_id", "actor_id"], sort=False)[["quoted", "told"]].sum().reset_index()
    share = (frame["quoted"] + frame["told"]) / totals.reindex(frame["source_id"]).clip(lower=1).to_numpy()
    types = {"source_id": "str", "actor_id": "str", "quoted": "Int64", "told": "Int64", "share": "Float64"}
    frame = frame.assign(share=share).astype(types)
    return frame.sort_values("share", ascending=False, kind="stable").reset_index(drop=True)
