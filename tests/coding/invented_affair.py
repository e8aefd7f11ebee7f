"""An invented affair for tests of stances and events: a town that quarrels over a tram, a mine and a water levy."""

from datetime import date

from data.coding.actors.mentions import find_mentions
from data.coding.actors.named import find_named
from data.coding.dates import date_expressions, find_temporal
from data.coding.events import find_events
from data.coding.stances import find_stances
from data.coding.statements import find_statements
from data.coding.text import find_zones, split_sentences
from data.model import (
    Actor,
    ActorKind,
    Basis,
    Codebook,
    CodebookInfo,
    Event,
    EventType,
    Issue,
    IssueCue,
    Membership,
    Phrases,
    Place,
    Published,
    Stance,
    StancePosition,
    Title,
)

PERSON, GOVERNMENT, GROUP = ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.GROUP

ACTORS = (
    Actor(
        "town",
        "Town government",
        GOVERNMENT,
        "monteluz",
        aliases=("gobierno municipal", "municipal government", "Ayuntamiento"),
        metonyms=("Monteluz",),
    ),
    Actor(
        "coast",
        "Government of Costamar",
        GOVERNMENT,
        "costamar",
        aliases=("gobierno de Costamar", "Costamar government"),
        metonyms=("Costamar",),
    ),
    Actor(
        "vidal",
        "Marta Vidal",
        PERSON,
        "monteluz",
        aliases=("Vidal",),
        member_of=(Membership("town"),),
        titles=(
            Title(
                "Mayor",
                Phrases(("la alcaldesa de Monteluz",), ("the mayor of Monteluz",)),
                Phrases(("la alcaldesa",), ("the mayor",)),
            ),
        ),
    ),
    Actor("rey", "Andrés Rey", PERSON, "costamar", aliases=("Rey",), member_of=(Membership("coast"),)),
    Actor("soto", "Irene Soto", PERSON, "monteluz", aliases=("Soto",)),
    Actor("union", "Miners' Union", GROUP, "monteluz", aliases=("sindicato minero",)),
    Actor("traders", "Traders' Association", GROUP, "monteluz", aliases=("asociación de comerciantes", "the traders")),
    Actor(
        "army", "Costamar Army", GROUP, "costamar", aliases=("ejército de Costamar",), member_of=(Membership("coast"),)
    ),
    Actor("bank", "Land Bank", ActorKind.INSTITUTION, "monteluz", aliases=("Banco de la Tierra",)),
)

ISSUES = (
    Issue(
        "tram",
        "Tram",
        terms=Phrases(("tranvía", "línea de tranvía"), ("tram", "tram line", "tramway")),
        exclude=Phrases(("tranvía de juguete",), ("toy tram",)),
        anaphors=Phrases(("esa obra", "esa medida"), ("that work", "that measure")),
        author_nouns=Phrases(("propuesta", "plan"), ("proposal", "plan")),
    ),
    Issue(
        "mine",
        "Mine",
        terms=Phrases(("mina", "mina de cobre", "minería"), ("mine", "copper mine", "mining")),
        anaphors=Phrases(("ese proyecto",), ("that project",)),
        anaphor_reach=2,
        cues=(IssueCue(Stance.REJECTS, Phrases(("ni un agujero más",), ("not one more hole",)), "speaker"),),
    ),
    Issue("levy", "Water levy", terms=Phrases(("tasa del agua", "canon de agua"), ("water levy", "water charge"))),
    Issue(
        "troops",
        "Troops",
        terms=Phrases(("despliegue de tropas", "patrullas militares"), ("troop deployment", "military patrols")),
    ),
)

TYPES = (
    EventType(
        "meeting",
        "Meeting",
        Phrases(("se reun*", "reunirse"), ("met", "meet", "meets", "will meet")),
        Phrases(("reunión", "encuentro"), ("meeting", "talks")),
    ),
    EventType(
        "visit",
        "Visit",
        Phrases(("visit*", "viaj*"), ("visit", "visits", "visited", "will visit", "travelled to")),
        Phrases(("visita", "viaje"), ("visit", "trip")),
    ),
    EventType(
        "agreement",
        "Agreement",
        Phrases(("firm*", "acord*"), ("signed", "sign", "agreed")),
        Phrases(("acuerdo", "convenio"), ("agreement", "accord")),
    ),
    EventType(
        "strike",
        "Strike",
        Phrases(("fue a la huelga", "fueron a la huelga"), ("went on strike", "struck")),
        Phrases(("huelga", "paro"), ("strike", "walkout")),
    ),
    EventType(
        "opening",
        "Opening",
        Phrases(("inaugur*",), ("inaugurated", "opened")),
        Phrases(("inauguración",), ("inauguration", "opening")),
    ),
    EventType(
        "vote",
        "Vote",
        Phrases(("votó", "votaron", "votará"), ("voted", "votes", "will vote")),
        Phrases(("votación",), ("vote",)),
    ),
    EventType(
        "arrest",
        "Arrest",
        Phrases(("detuv*", "fueron detenidos"), ("arrested", "were arrested")),
        Phrases(("detención",), ("arrest",)),
    ),
)

BOOK = Codebook(
    CodebookInfo("invented", earliest=date(2030, 1, 1), latest=date(2032, 12, 31)),
    ACTORS,
    ISSUES,
    event_types=TYPES,
    places=(Place("Puerto Viejo", "costamar"), Place("Monteluz", "monteluz"), Place("Costamar", "costamar")),
)
DAY = date(2031, 5, 14)  # a Wednesday
PUBLISHED = Published(DAY, DAY, DAY, Basis.GIVEN)


def code(text: str, *, book: Codebook = BOOK, source: str = "") -> tuple[tuple[StancePosition, ...], tuple[Event, ...]]:
    """Stances and events of a text published on 14 May 2031."""
    zones = find_zones(text, book.sources)
    sentences = split_sentences(text, zones)
    found = find_temporal(text, book, zones=zones, sentences=sentences)
    dates = date_expressions(text, found, published=PUBLISHED, codebook=book, zones=zones, sentences=sentences)
    names = find_mentions(text, book, PUBLISHED)
    statements, _ = find_statements(
        text, book, zones=zones, sentences=sentences, mentions=names, dates=dates, published=PUBLISHED
    )
    named = find_named(text, book, zones=zones, sentences=sentences, mentions=names, published=PUBLISHED)
    stances = find_stances(
        text,
        book,
        zones=zones,
        sentences=sentences,
        mentions=named.all,
        statements=statements,
        dates=dates,
        published=PUBLISHED,
        source=source,
    )
    events = find_events(
        text,
        book,
        zones=zones,
        sentences=sentences,
        mentions=named.surely,
        statements=statements,
        dates=dates,
        published=PUBLISHED,
    )
    return stances, events


def stances_of(text: str) -> set[str]:
    """Every stance found as "actor issue stance"."""
    return {f"{row.actor_id} {row.issue} {row.stance}" for row in code(text)[0]}


def events_of(text: str) -> tuple[Event, ...]:
    return code(text)[1]
