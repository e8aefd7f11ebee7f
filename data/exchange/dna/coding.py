"""DNA's statements as the actors, issues and coded rows of a corpus."""

from dataclasses import dataclass, field

from data import identity
from data.coders import ADJUDICATED
from data.exchange.dna.actors import count_members, find_kinds
from data.exchange.dna.model import DnaFile, DnaStatement
from data.exchange.dna.roles import POSITION, STANCE, VOICE, Roles
from data.model import SCALE, ActorKind, Mode, Span, Stance, StancePosition, Statement, Voice

_OPENING, _CLOSING = "“\"«'‘", "”\"»'’"


@dataclass(frozen=True, slots=True)
class CodedRow:
    """A DNA statement as rows of the tables: a statement, and a stance where it has one."""

    dna: DnaStatement
    doc_id: str
    actor_id: str
    mode: Mode
    issue: str = ""
    stance: Stance | None = None
    voice: Voice = Voice.SELF

    @property
    def span(self) -> Span:
        return Span(self.dna.start, self.dna.stop)

    @property
    def statement(self) -> Statement:
        return Statement(self.actor_id, self.span, self.span, self.mode)

    @property
    def statement_id(self) -> str:
        return identity.statement_id(self.doc_id, ADJUDICATED, self.statement)

    @property
    def stance_id(self) -> str:
        if self.stance is None:
            return ""
        position = StancePosition(self.actor_id, self.issue, self.stance, self.voice, self.span, self.statement)
        return identity.stance_id(self.doc_id, ADJUDICATED, position)


@dataclass
class Names:
    """Ids for names, each name one id and each id one name."""

    given: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def id_of(self, name: str) -> str:
        if name not in self.ids:
            wanted = self.given.get(name) or identity.slug(name)[:60]
            found, number = wanted, 2
            while found in self._taken:
                found, number = f"{wanted}_{number}", number + 1
            self.ids[name] = found
            self._taken.add(found)
        return self.ids[name]


@dataclass(frozen=True)
class Coded:
    """All that a file's statements become, and why some become nothing."""

    rows: tuple[CodedRow, ...]
    unplaced: dict[int, str]
    """By statement: why no row holds it."""
    actors: dict[str, str]
    """Ids by name."""
    issues: dict[str, str]
    kinds: dict[str, ActorKind]
    members: dict[str, tuple[str, ...]]
    """The organizations a person spoke for, by the person's name, the most frequent first."""


def code_statements(file: DnaFile, doc_ids: dict[int, str], roles: Roles) -> Coded:
    """The rows of the file's statements; two that would be one row are one, the second unplaced."""
    given = {one.value: one.attributes["Postura id"] for one in file.entities if "Postura id" in one.attributes}
    actors, issues = Names(given), Names(given)
    texts = {one.id: one.text for one in file.documents}
    rows: list[CodedRow] = []
    unplaced: dict[int, str] = {}
    taken: set[str] = set()
    for one in file.statements:
        row = _row(one, doc_ids, texts.get(one.document, ""), roles, actors, issues)
        key = row if isinstance(row, str) else row.stance_id or row.statement_id
        if isinstance(row, str):
            unplaced[one.id] = row
        elif key in taken:
            unplaced[one.id] = "another statement has the same words, actor and concept"
        else:
            taken.add(key)
            rows.append(row)
    kinds = find_kinds(file, roles, actors.ids)
    members = count_members((row.dna for row in rows), roles)
    return Coded(tuple(rows), unplaced, actors.ids, issues.ids, kinds, members)


def _row(
    one: DnaStatement, doc_ids: dict[int, str], text: str, roles: Roles, actors: Names, issues: Names
) -> CodedRow | str:
    """The row, or why there is none."""
    person, organization, concept = (
        str(one.values.get(name, "")) for name in (roles.person, roles.organization, roles.concept)
    )
    words = text[one.start : one.stop]
    if one.document not in doc_ids:
        return "its document has no text"
    if not words.strip():
        return "its span holds no words"
    if not person and not organization:
        return f"neither {roles.person} nor {roles.organization}"
    actor = actors.id_of(person or organization)
    if organization:
        actors.id_of(organization)
    stance = read_stance(one, roles)
    voice = Voice(str(one.values[VOICE])) if one.values.get(VOICE) in set(Voice) else Voice.SELF
    mode = _mode(text, one)
    if stance is None or not concept:
        return CodedRow(one, doc_ids[one.document], actor, mode)
    return CodedRow(one, doc_ids[one.document], actor, mode, issues.id_of(concept), stance, voice)


def read_stance(one: DnaStatement, roles: Roles) -> Stance | None:
    """The statement's stance: its word, else its value from -2 to 2, else yes or no; None where it has none."""
    word, agreement = one.values.get(POSITION), one.values.get(roles.agreement)
    if word in set(Stance):
        return Stance(str(word))
    value = one.values.get(STANCE, agreement)
    if isinstance(value, bool):
        return Stance.SUPPORTS if value else Stance.REJECTS
    known = {SCALE[stance]: stance for stance in Stance if stance is not Stance.CONDITIONAL}
    return known.get(value) if isinstance(value, int) else None


def _mode(text: str, one: DnaStatement) -> Mode:
    """Direct where quotation marks stand at both edges of the span, within or without; DNA does not say."""
    first, last = text[one.start], text[one.stop - 1]
    before, after = text[max(0, one.start - 1) : one.start], text[one.stop : one.stop + 1]
    opened = first in _OPENING or (before and before in _OPENING)
    closed = last in _CLOSING or (after and after in _CLOSING)
    return Mode.DIRECT if opened and closed else Mode.INDIRECT
