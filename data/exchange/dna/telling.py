"""What does not come along between DNA and Postura, in words."""

from collections.abc import Iterator, Mapping, Sequence

from data.exchange.dna.coding import Coded
from data.exchange.dna.model import DnaDocument, DnaFile, DnaStatement
from data.exchange.dna.outgoing.labels import LONGEST
from data.exchange.dna.roles import UNDATED, UNSIGNED
from data.exchange.extract import Extract


def tell_unplaced(file: DnaFile, coded: Coded, doc_ids: Mapping[int, str]) -> Iterator[str]:
    """In words, what the tables cannot hold; all but the last kind is kept in `dna.json`."""
    reasons: dict[str, list[int]] = {}
    for statement_id, reason in coded.unplaced.items():
        reasons.setdefault(reason, []).append(statement_id)
    for reason, ids in reasons.items():
        listed = ", ".join(map(str, ids[:10])) + (" ..." if len(ids) > 10 else "")
        yield f"{len(ids)} statements without a row ({reason}): {listed}"
    bare = sum(row.stance is None for row in coded.rows)
    if bare:
        yield f"{bare} statements without concept or agreement: statements that show no stance"
    for field in ("author", "section", "type", "notes"):
        count = sum(bool(getattr(one, field)) for one in file.documents)
        if count:
            yield f"{field} of {count} documents"
    if empty := [one.id for one in file.documents if one.id not in doc_ids]:
        yield f"{len(empty)} documents without text: {', '.join(map(str, empty[:10]))}"
    if several := [name for name, bodies in coded.members.items() if len(bodies) > 1]:
        yield f"for which organization each statement was made, of {len(several)} persons with several: " + ", ".join(
            several
        )
    if nested := sum(bool(one.parent) for one in file.entities):
        yield f"the parents of {nested} entities"
    yield from (f"{what} (kept nowhere)" for what in file.unkept)


def tell_uncarried(
    extract: Extract, documents: Sequence[DnaDocument], statements: Sequence[DnaStatement], lost: int
) -> Iterator[str]:
    """What a `.dna` file does not carry of an extract; `lost` statements of an imported file have no row any more."""
    selected = extract.selected
    zero = sum(one.type == UNSIGNED for one in statements)
    if zero:
        yield f"agreement of {zero} stances of value 0: they are of the type “{UNSIGNED}”"
    undated = [one.title for one in documents if one.date == UNDATED]
    if undated:
        yield f"that {len(undated)} documents have no date: DNA asks for one, 1970-01-01 stands for none"
    long = [cell for name in ("title", "source") for cell in extract.frames["documents"][name].dropna()]
    names = [*extract.whole.actors["name"], *(issue.label for issue in extract.whole.codebook.issues)]
    if cut := sum(len(cell) > LONGEST for cell in (*long, *names)):
        yield f"the ends of {cut} titles, sources and names: DNA takes {LONGEST} characters"
    if lost:
        yield f"{lost} statements of the imported file whose rows are gone or not selected"
    dated = int((selected.stances["date_start"].notna() | selected.stances["date_end"].notna()).sum())
    yield f"dates of {dated} stances: DNA dates documents alone"
    for name in ("events", "happenings", "differences", "dates", "passages"):
        if len(selected[name]):
            yield f"{len(selected[name])} {name}"
    for column in ("hedge", "reported_by"):
        count = int(selected.stances[column].notna().sum())
        if count:
            yield f"{column} of {count} stances"
