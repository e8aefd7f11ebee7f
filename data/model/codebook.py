"""The codebook: the whole of what an analyst changes to follow another issue. Phrase lists, no code.

Each class is one table of `codebook.toml`, field for field (`data.codebook` validates the file against
these annotations). Phrases match without regard to case and accents, on word boundaries; a trailing `*`
stands for any ending of the last word.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

from data.model.values import ActorKind, Stance

_STRICT: dict[str, object] = {"extra": "forbid", "str_strip_whitespace": True}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by language; the patterns of both are tried on every text."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    es: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        return self.es + self.en


@dataclass(frozen=True, slots=True)
class CodebookInfo:
    """Name and version of the codebook, the issue shown first, the time in which the affair plays."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: str = "none"
    title: str = ""
    version: str = "0"
    main_issue: str = ""
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """`actor` is the id of the government or body belonged to, from `start` to `end` where known."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    actor: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """An office held from `start` to `end`: `phrases` name the holder, `anaphors` only by recency."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    label: str
    phrases: Phrases = Phrases()
    anaphors: Phrases = Phrases()
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks or acts. `noise`: broken forms, matched only glued to a cue ("castannounced").

    `metonyms` (a country, a capital, a palace) stand for the actor only where they speak or act,
    and are no mention of it otherwise.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    country: str = ""
    plural: bool = False
    aliases: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    anaphors: Phrases = Phrases()
    member_of: tuple[Membership, ...] = ()
    titles: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A known happening that dates what hangs on it ("victory in the runoff")."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: str
    label: str
    start: date
    end: date | None = None
    phrases: Phrases = Phrases()


@dataclass(frozen=True, slots=True)
class Place:
    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IssueCue:
    """Words that show a stance on one issue, added to the general stance cues; `negated` is their flip.

    `holder`: whose stance it is, the cue's subject, the speaker, the agent of a passive, the author of a noun.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    stance: Stance
    phrases: Phrases
    holder: Literal["subject", "speaker", "agent", "author"] = "subject"
    negated: Stance | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """What stances are about: `terms` name it, `exclude` are the same words for other things.

    `anaphors` ("that measure") count within `anaphor_reach` sentences of a term;
    `author_nouns` ("proposal") show support by their author alone.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: str
    label: str
    question: str = ""
    terms: Phrases = Phrases()
    exclude: Phrases = Phrases()
    anaphors: Phrases = Phrases()
    anaphor_reach: int = 3
    author_nouns: Phrases = Phrases()
    cues: tuple[IssueCue, ...] = ()


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """One stance of the fixed scale, with the meaning coders give it in this codebook."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: Stance
    value: int
    label: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event; events of one document with the same type within `merge_days` may be one."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: str
    label: str
    verbs: Phrases = Phrases()
    nouns: Phrases = Phrases()
    min_actors: int = 1
    merge_days: int = 2


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet: how its pages name it, where its related lists and footers start, its mistranslations.

    `rewrites` map words as printed to words as meant ("State Department" = "Foreign Ministry"),
    for matching only: the text is never altered.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    id: str
    name: str
    names: tuple[str, ...] = ()
    related_start: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    rewrites: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Changes to the shipped word lists."""

    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    cues_add: Phrases = Phrases()
    cues_remove: Phrases = Phrases()
    hedges_add: Phrases = Phrases()
    negation_add: Phrases = Phrases()


@dataclass(frozen=True, slots=True)
class Codebook:
    __pydantic_config__: ClassVar[dict[str, object]] = _STRICT
    codebook: CodebookInfo = CodebookInfo()
    actors: tuple[Actor, ...] = ()
    issues: tuple[Issue, ...] = ()
    scale: tuple[ScaleStep, ...] = ()
    event_types: tuple[EventType, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()
    places: tuple[Place, ...] = ()
    sources: tuple[Source, ...] = ()
    lexicon: Lexicon = Lexicon()
