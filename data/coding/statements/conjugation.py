"""Forms of verbs of speech: Spanish ones from the infinitive, English ones from the base form."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

Stems = Mapping[str, str]


class Form(StrEnum):
    """What a form of a verb can do in a clause."""

    FINITE = "finite"
    PAST = "past"
    BASE = "base"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    INFINITIVE = "infinitive"


_PRESENT = {"ar": ("a", "an"), "er": ("e", "en"), "ir": ("e", "en")}  # "anuncio", "acuerdo" are nouns in news
_PRESENT_WE = {"ar": "amos", "er": "emos", "ir": "imos"}
_PAST = {
    "ar": ("é", "ó", "aron", "amos"),
    "er": ("í", "ió", "ieron", "imos"),
    "ir": ("í", "ió", "ieron", "imos"),
}
_IMPERFECT = {"ar": ("aba", "aban"), "er": ("ía", "ían"), "ir": ("ía", "ían")}
_GERUND = {"ar": "ando", "er": "iendo", "ir": "iendo"}
_PARTICIPLE = {"ar": "ado", "er": "ido", "ir": "ido"}
_CHANGING_SPELLING = {"car": "qu", "gar": "gu", "zar": "c"}


def conjugate_spanish(infinitive: str, stems: Stems) -> Iterator[tuple[str, Form]]:
    """Every form a report of speech may have, accents kept; `stems` are the irregular ones."""
    stem, ending = infinitive[:-2], infinitive[-2:].replace("í", "i")
    present = stems.get("present", stem)
    yield infinitive, Form.INFINITIVE
    if present != "-":  # "precisa" is "needs" more often than "specifies"
        yield from ((present + suffix, Form.FINITE) for suffix in _PRESENT[ending])
        yield stem + _PRESENT_WE[ending], Form.FINITE
    yield from ((form, Form.FINITE) for form in _pasts(infinitive, stem, ending, stems))
    yield from ((stem + suffix, Form.FINITE) for suffix in _IMPERFECT[ending])
    yield from ((form, Form.FINITE) for form in stems.get("extra", "").split())
    future = stems.get("future", infinitive.replace("í", "i"))
    yield from ((future + suffix, Form.FINITE) for suffix in ("é", "á", "án", "emos", "ía", "ían", "íamos"))
    yield stems.get("gerund", stem + _GERUND[ending]), Form.GERUND
    participle = stems.get("participle", stem + _PARTICIPLE[ending])
    yield from ((participle[:-1] + suffix, Form.PARTICIPLE) for suffix in ("o", "a", "os", "as"))


def _pasts(infinitive: str, stem: str, ending: str, stems: Stems) -> Iterator[str]:
    strong = stems.get("preterite")
    if strong is not None:
        yield from (strong + suffix for suffix in ("e", "o", "imos", "eron" if strong[-1] == "j" else "ieron"))
        return
    first, third, plural, we = _PAST[ending]
    weak = stems.get("past", stem)
    spelled = _CHANGING_SPELLING.get(infinitive[-3:])
    yield (stem[:-1] + spelled if spelled else stem) + first
    yield stem + we
    if weak.endswith("y"):
        yield from (weak + "ó", weak + "eron")
    else:
        yield from (weak + third, weak + plural)


def is_preterite(written: str) -> bool:
    """Whether a Spanish word is surely a verb of the past ("visitó", "pagaron")."""
    return written.endswith(("ó", "aron", "ieron")) and written.islower()


def conjugate_english(base: str, irregular: tuple[str, ...] | None) -> Iterator[tuple[str, Form]]:
    """Base, third person, past, participle and "-ing" form."""
    third, past, participle, gerund = irregular or _regular(base)
    yield base, Form.BASE
    yield third, Form.FINITE
    yield past, Form.PAST
    if participle != past:
        yield participle, Form.PARTICIPLE
    yield gerund, Form.GERUND


def _regular(base: str) -> tuple[str, str, str, str]:
    if base.endswith("e"):
        return base + "s", base + "d", base + "d", base[:-1] + "ing"
    third = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, base + "ed", base + "ed", base + "ing"
