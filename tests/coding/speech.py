"""An invented valley whose mayor, council and union speak: helpers for tables of attributions."""

from datetime import date

from data.coding.actors.mentions import find_mentions
from data.coding.statements import find_statements
from data.coding.text import find_zones, split_sentences
from data.model import Actor, ActorKind, Codebook, Language, Phrases, Published, Statement, Title

PERSON, GROUP = ActorKind.PERSON, ActorKind.GROUP
CODEBOOK = Codebook(
    actors=(
        Actor(
            "soto",
            "Ana Soto",
            PERSON,
            "Valle Alto",
            aliases=("Soto",),
            noise=("sotto",),
            titles=(
                Title(
                    "alcaldesa",
                    Phrases(("alcaldesa de Monteluz",), ("mayor of Monteluz",)),
                    Phrases(("la alcaldesa", "la mandataria"), ("the mayor",)),
                    start=date(2020, 1, 1),
                    end=date(2024, 6, 30),
                ),
            ),
        ),
        Actor(
            "rey",
            "Andrés Rey",
            PERSON,
            "Valle Bajo",
            aliases=("Rey",),
            titles=(
                Title(
                    "alcalde",
                    Phrases(("alcalde de Riofrío",), ("mayor of Riofrío",)),
                    Phrases(("el alcalde", "el mandatario"), ("the mayor",)),
                    start=date(2020, 1, 1),
                ),
                Title("alcaldesa", Phrases(("alcaldesa de Monteluz",)), start=date(2024, 7, 1)),
            ),
        ),
        Actor("union", "Sindicato del Agua", GROUP, plural=True, aliases=("Water Union",)),
        Actor(
            "council",
            "Consejo del Valle",
            ActorKind.INSTITUTION,
            aliases=("Valley Council",),
            metonyms=("Monteluz",),
            anaphors=Phrases(("el consejo",), ("the council",)),
        ),
    )
)
PUBLISHED = Published(date(2024, 5, 6), date(2024, 5, 6), date(2024, 5, 6))


def statements(text: str, language: Language = Language.UND, codebook: Codebook = CODEBOOK) -> tuple[Statement, ...]:
    zones = find_zones(text, codebook.sources)
    sentences = split_sentences(text, zones)
    mentions = find_mentions(text, codebook, PUBLISHED)
    return find_statements(
        text, codebook, zones=zones, sentences=sentences, mentions=mentions, published=PUBLISHED, language=language
    )[0]


def told(text: str, language: Language = Language.UND) -> list[str]:
    """Each statement as "actor | words said", pieces joined by " ... "."""
    return [
        f"{one.actor_id} | " + " ... ".join(part.of(text) for part in one.content_parts or (one.content,))
        for one in statements(text, language)
    ]
