"""`dna.json`: what an imported `.dna` file held that the tables have no place for, tied to the rows made of it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from data.exchange.dna.coding import Coded
from data.exchange.dna.model import DnaDocument, DnaEntity, DnaError, DnaFile, DnaStatement, DnaVariable
from data.exchange.dna.roles import Roles

ORIGIN = "dna.json"
_FORM = 1


@dataclass(frozen=True)
class Origin:
    """The file without its texts; `doc_ids` by its documents' ids, `row_ids` by its statements' ids ("" = no row)."""

    file: DnaFile
    doc_ids: Mapping[int, str]
    row_ids: Mapping[int, str]
    roles: Roles


def write_origin(file: DnaFile, coded: Coded, doc_ids: Mapping[int, str], roles: Roles) -> bytes:
    row_ids = {row.dna.id: row.stance_id or row.statement_id for row in coded.rows}
    content = {
        "form": _FORM,
        "roles": asdict(roles),
        "documents": [
            {**asdict(one), "text": "" if one.id in doc_ids else one.text, "doc_id": doc_ids.get(one.id, "")}
            for one in file.documents
        ],
        "variables": [asdict(one) for one in file.variables],
        "entities": [asdict(one) for one in file.entities],
        "statements": [{**asdict(one), "row_id": row_ids.get(one.id, "")} for one in file.statements],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8")


def read_origin(folder: Path) -> Origin | None:
    """The origin of a corpus; None where it came from no `.dna` file. Raises DnaError for a broken one."""
    path = folder / ORIGIN
    if not path.is_file():
        return None
    try:
        content = json.loads(path.read_bytes())
        if content["form"] != _FORM:
            raise ValueError(f"form {content['form']!r}")
        doc_ids = {int(one["id"]): str(one.pop("doc_id")) for one in content["documents"]}
        row_ids = {int(one["id"]): str(one.pop("row_id")) for one in content["statements"]}
        roles = Roles(**content["roles"])
        file = DnaFile(
            tuple(DnaDocument(**one) for one in content["documents"]),
            tuple(DnaVariable(**one) for one in content["variables"]),
            tuple(DnaEntity(**one) for one in content["entities"]),
            tuple(DnaStatement(**one) for one in content["statements"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DnaError(
            f"{path}: not as an import writes it: {error!r} (allowed: form {_FORM}; or leave it out)"
        ) from error
    return Origin(file, doc_ids, row_ids, roles)
