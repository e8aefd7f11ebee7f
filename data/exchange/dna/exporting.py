"""An extract to a `.dna` file."""

from dataclasses import dataclass

from data.exchange.dna.model import DnaFile
from data.exchange.dna.origin import read_origin
from data.exchange.dna.outgoing.documents import make_documents, number_documents
from data.exchange.dna.outgoing.labels import make_labels
from data.exchange.dna.outgoing.statements import StatementMaker
from data.exchange.dna.outgoing.variables import make_entities, make_variables
from data.exchange.dna.telling import tell_uncarried
from data.exchange.dna.writing import dna_bytes
from data.exchange.extract import Extract
from data.exchange.package import manifest_text


@dataclass(frozen=True)
class Export:
    """The file, and what of the tables it does not carry."""

    file: DnaFile
    uncarried: tuple[str, ...]


def write_dna(extract: Extract) -> tuple[bytes, tuple[str, ...]]:
    """The `.dna` file with its manifest among its settings, and what it does not carry, in words."""
    export = export_dna(extract)
    return dna_bytes(export.file, {"postura": manifest_text(extract)}), export.uncarried


def export_dna(extract: Extract) -> Export:
    """One DNA statement a selected stance, on its evidence, and one a statement whose evidence shows no stance.

    `agreement` is the stance's sign and `stance` its value; a stance of value 0 has no agreement and is of a
    statement type without it. What an import kept aside in `dna.json` comes back where its rows are still there.
    """
    origin, labels = read_origin(extract.folder), make_labels(extract)
    numbers = number_documents(extract, origin)
    documents = make_documents(extract, origin, numbers)
    maker = StatementMaker(extract, origin, numbers, labels)
    statements = maker.make()
    variables = make_variables(origin, statements)
    entities = tuple(make_entities(extract, origin, variables, labels))
    uncarried = tuple(tell_uncarried(extract, documents, statements, maker.lost))
    return Export(DnaFile(documents, variables, entities, statements), uncarried)
