"""Where coders differ, unit by unit: what the figures rest on."""

from collections.abc import Mapping, Sequence

import pandas as pd

from data.agreement.units import STANCE_SCALE, UNIT, unit_rows
from data.schema import Field, Kind, Table
from data.tables import Tables

SAME, NEAR, FAR, OPPOSED, ONE_ALONE = "same", "one step apart", "further apart", "opposed", "one coder alone"


def diagnosis_table(coders: Sequence[str]) -> Table:
    """The declaration of a diagnosis of these coders."""
    return Table(
        "agreement",
        "Agreement",
        "Units on which coders can agree, one row each",
        (
            Field("doc_id", Kind.ID, "Document", "Document of the stances", required=True),
            Field("actor_id", Kind.ID, "Actor", "Who holds the position", required=True),
            Field("issue", Kind.ID, "Issue", "What the position is about", required=True),
            *(Field(name, Kind.TEXT, name.capitalize(), "The stance this coder's rows come to") for name in coders),
            Field("finding", Kind.TEXT, "Finding", "How far apart the coders are"),
            Field("counts", Kind.FLAG, "Counts", "Whether alpha rests on it: two or more coders"),
            Field("row_ids", Kind.IDS, "Rows", "The stances of all coders, joined by ;"),
        ),
        ("doc_id", "actor_id", "issue"),
    )


def diagnose(values: pd.DataFrame, coders: Mapping[str, Tables]) -> pd.DataFrame:
    """One row a unit of `stance_units`, the gravest first.

    Columns: doc_id, actor_id, issue (str), one a coder (str, its stance or missing), finding (str), counts (bool,
    whether alpha rests on it: two or more coders), row_ids (str, stance_ids of all coders, joined by ;).
    """
    rows = {name: unit_rows(tables) for name, tables in coders.items()}
    ids = [";".join(cell for name in coders if isinstance(cell := rows[name].get(unit), str)) for unit in values.index]
    findings = [_finding([word for word in words if isinstance(word, str)], len(coders)) for words in values.to_numpy()]
    frame = values.reset_index().assign(finding=findings, counts=values.notna().sum(axis=1).to_numpy() > 1, row_ids=ids)
    order = {finding: at for at, finding in enumerate((OPPOSED, FAR, ONE_ALONE, NEAR, SAME))}
    placed = frame.assign(_order=frame["finding"].map(order).astype("Int64"))
    return placed.sort_values(["_order", *UNIT], kind="stable").drop(columns="_order").reset_index(drop=True)


def _finding(words: list[str], coders: int) -> str:
    if len(words) < min(2, coders):
        return ONE_ALONE
    if len(set(words)) == 1:
        return SAME
    numbers = [STANCE_SCALE[word] for word in words if word in STANCE_SCALE]
    if len(numbers) < len(words):
        return FAR
    if min(numbers) < 0 < max(numbers):
        return OPPOSED
    return NEAR if max(numbers) - min(numbers) <= 1 else FAR
