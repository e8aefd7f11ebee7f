"""Through whom a statement came, and how many independent chains bear it out."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from data.coding.text import fold
from data.compare import find_carried, find_copies
from data.tables import Tables

_USED = ("statement_id", "doc_id", "actor_id", "reported_by", "venue")


def carriers(tables: Tables) -> pd.DataFrame:
    """One row a statement that was said once, however often it is told; unit: statements as said.

    Columns: carried_id (str, the first statement_id), actor_id (str), statement_ids, doc_ids (str, joined by ;),
    chains (str: each way it came, from the speaker to the page, joined by " | "), independent (Int64: ways that
    share neither reporter, venue nor text).
    """
    carried = find_carried(tables)
    actors = actor_names(tables)
    found = find_copies(tables)
    copies = dict(zip(found["doc_id"], found["chain_id"], strict=True))
    about = {str(row["doc_id"]): row for row in records_of(tables.documents)}
    as_said = dict(zip(carried["statement_id"], carried["carried_id"], strict=True))
    told: dict[str, list[dict[str, object]]] = defaultdict(list)
    for row in records_of(tables.statements[list(_USED)]):
        told[as_said[str(row["statement_id"])]].append(row)
    rows = []
    for carried_id, group in told.items():
        ways = dict.fromkeys(" → ".join(chain_of(tables, row, about[str(row["doc_id"])], actors)) for row in group)
        ids = ";".join(str(row["statement_id"]) for row in group)
        documents = ";".join(dict.fromkeys(str(row["doc_id"]) for row in group))
        independent = len({_origin(row, copies) for row in group})
        rows.append((carried_id, group[0]["actor_id"], ids, documents, " | ".join(ways), independent))
    names = ["carried_id", "actor_id", "statement_ids", "doc_ids", "chains", "independent"]
    return pd.DataFrame(rows, columns=names).astype(dict.fromkeys(names[:-1], "str") | {"independent": "Int64"})


def actor_names(tables: Tables) -> dict[str, str]:
    """Names by actor_id."""
    return dict(zip(tables.actors["actor_id"], tables.actors["name"], strict=True))


def chain_of(
    tables: Tables, row: Mapping[str, object], about: Mapping[str, object], names: Mapping[str, str]
) -> tuple[str, ...]:
    """Speaker, who reports it, venue, outlet, edition: each step once, as names; `names` are those of the actors."""
    steps = [names.get(str(row["actor_id"]), str(row["actor_id"]))]
    if isinstance(row["reported_by"], str):
        steps.append(names.get(row["reported_by"], row["reported_by"]))
    if isinstance(row["venue"], str):
        steps.append(row["venue"])
    steps.append(str(about["source_label"]))
    steps += _editions(tables, str(row["doc_id"]), str(about["source_label"]))
    return tuple(dict.fromkeys(steps))


def records_of(frame: pd.DataFrame) -> list[dict[str, object]]:
    """The rows as mappings from column to cell."""
    return [{str(name): cell for name, cell in row.items()} for row in frame.to_dict("records")]


def _editions(tables: Tables, doc_id: str, source: str) -> list[str]:
    """Other names under which the outlet's page shows itself: a translated edition, a supplement."""
    folded = tables.folded[doc_id]
    for entry in tables.codebook.sources:
        if source in (entry.name, *entry.names):
            return [name for name in entry.names if name != source and fold(name) in folded]
    return []


def _origin(row: Mapping[str, object], copies: Mapping[str, str]) -> str:
    """What bears the telling: who reports it or where it was said; without either, the text it stands in."""
    for name in ("reported_by", "venue"):
        if isinstance(row[name], str):
            return f"{name}:{fold(str(row[name]))}"
    return f"text:{copies[str(row['doc_id'])]}"
