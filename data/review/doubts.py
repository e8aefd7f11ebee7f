"""Rows of rules that were wrong before, or with doubts of their own."""

import pandas as pd

from data.decisions.columns import ROW_ID
from data.model import Decided
from data.review.frames import COLUMNS, ROWS, queue_frame, with_rejected
from data.tables import Tables

FEW_DOUBTS = 2
"""From so many doubts on, a machine's row is worth a look."""


def rule_record(tables: Tables) -> pd.DataFrame:
    """How often each rule was right where an analyst decided on its rows.

    Index: table, rule. Columns: decided, right (Int64), share (float; one right and one wrong added to each, so that
    a rule never decided on has 0.5).
    """
    frames = [
        with_rejected(tables, table).assign(table=table)[["table", "rule", "coder", "decided", "decided_by"]]
        for table in ROWS
    ]
    rows = pd.concat(frames, ignore_index=True)
    rows = rows[rows["coder"] == "rules"]
    counts = rows.assign(right=rows["decided"] == Decided.CONFIRMED, decided=rows["decided_by"].notna())
    record = counts.groupby(["table", "rule"])[["decided", "right"]].sum()
    return record.assign(share=(record["right"] + 1) / (record["decided"] + 2))


def doubtful_rows(tables: Tables) -> pd.DataFrame:
    """Rows of rules with a poor record, or with doubts of their own; the most doubtful first."""
    record = rule_record(tables)
    parts = []
    for table in ROWS:
        frame = with_rejected(tables, table)
        frame = frame[frame["coder"] == "rules"]
        if len(frame):
            parts.append(_with_doubts(tables, table, frame, record.xs(table)["share"]))
    if not parts:
        return pd.DataFrame(columns=COLUMNS)
    rows = pd.concat(parts, ignore_index=True)
    return rows.iloc[(-rows["score"]).argsort(kind="stable").to_numpy()][COLUMNS]


def _with_doubts(tables: Tables, table: str, frame: pd.DataFrame, record: "pd.Series[float]") -> pd.DataFrame:
    doubts = _doubts(tables, table, frame)
    shares = frame["rule"].map(record)
    poor = shares < 0.5
    why = []
    for at, rule, bad in zip(frame.index, frame["rule"], poor, strict=True):
        own = [name for name in doubts if doubts[name].loc[at]]
        why.append("; ".join([f"rule {rule} was often wrong", *own] if bad else own))
    count = pd.DataFrame(doubts).sum(axis=1)
    rows = queue_frame(table, frame[ROW_ID[table]], why, frame["decided_by"].notna())
    return rows.assign(score=count / 10 + 1 - shares)[poor | (count >= FEW_DOUBTS)]


def _doubts(tables: Tables, table: str, frame: pd.DataFrame) -> dict[str, "pd.Series[bool]"]:
    translated = tables.documents.set_index("doc_id")["translated"]
    found = {
        "undated": frame["date_start"].isna() & frame["date_end"].isna(),
        "machine translation": frame["doc_id"].map(translated) == "machine",
    }
    if table == "events":
        return {**found, "nobody named": frame["actor_ids"].isna(), "hypothetical": frame["status"] == "hypothetical"}
    unlisted = tables.actors["actor_id"][~tables.actors["listed"].astype(bool)]
    found["not in the codebook"] = frame["actor_id"].isin(unlisted)
    if table == "statements":
        return {**found, "speaker left out": frame["speaker_start"].isna()}
    return {**found, "softened": frame["hedge"].notna(), "ascribed": frame["voice"] == "attributed"}
