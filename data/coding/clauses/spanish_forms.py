"""The forms of Spanish verbs that a list names by one form, so that word lists need not spell each out."""

from collections.abc import Iterator

_REFLEXIVE = "se "
_STRONG = {  # preterite: infinitive, participle; the future is the infinitive's unless given
    "tuvo": ("tener", "tenido", "tendr"),
    "puso": ("poner", "puesto", "pondr"),
    "hizo": ("hacer", "hecho", "har"),
    "dijo": ("decir", "dicho", "dir"),
    "dujo": ("ducir", "ducido", "ducir"),
    "vino": ("venir", "venido", "vendr"),
    "trajo": ("traer", "traído", "traer"),
    "cribió": ("cribir", "crito", "cribir"),
    "brió": ("brir", "bierto", "brir"),
    "volvió": ("volver", "vuelto", "volver"),
}
_HAVING = ("ha", "han", "había", "habían", "habrá", "habría", "haya", "hayan")
_SHORTEST = 4


def inflect_spanish(phrase: str) -> tuple[str, ...]:
    """The phrase with its first word, a verb in the past ("visitó") or the infinitive, in the third persons' forms.

    Pasts, futures, conditionals, infinitive, gerund and participles; no present, which nouns share ("la visita").
    """
    reflexive = phrase.startswith(_REFLEXIVE)
    verb, _, rest = phrase.removeprefix(_REFLEXIVE).partition(" ")
    tail = f" {rest}" if rest else ""
    if verb.endswith(("arse", "erse", "irse")):
        reflexive, verb = True, verb[:-2]
    forms = dict.fromkeys(_forms(verb)) if len(verb) >= _SHORTEST else {}
    if not reflexive:
        return tuple(form + tail for form in forms)
    return tuple(dict.fromkeys(f"{made}{tail}" for form in forms for made in _with_pronoun(form)))


def _with_pronoun(form: str) -> Iterator[str]:
    if form.endswith(("ar", "er", "ir")):
        yield f"{form}se"
    elif form.endswith("ando"):
        yield f"{form[:-4]}ándose"
    elif form.endswith("iendo"):
        yield f"{form[:-5]}iéndose"
    elif form.endswith(("do", "to", "cho")):
        yield from (f"se {having} {form}" for having in _HAVING)
        yield f"haberse {form}"
    elif not form.endswith(("da", "das", "dos", "ta", "tas", "tos", "cha", "chas", "chos")):
        yield f"se {form}"


def _forms(verb: str) -> Iterator[str]:
    for past, (infinitive, participle, future) in _STRONG.items():
        if verb.endswith(past):
            lead = verb.removesuffix(past)
            yield from _strong(lead, past, infinitive, participle, future)
            return
    if verb.endswith(("ar", "er", "ir")):
        yield from _regular(verb[:-2], verb[-2:])
    elif verb.endswith("ió"):
        yield from _regular(verb[:-2], "ir")
        yield from (form for form in _regular(verb[:-2], "er") if form.startswith(f"{verb[:-2]}er"))
    elif verb.endswith("ó"):
        yield from _regular(verb[:-1], "ar")


def _strong(lead: str, past: str, infinitive: str, participle: str, future: str) -> Iterator[str]:
    plural = "aron" if past.endswith("ó") else "eron" if past[-2] == "j" else "ieron"
    yield from (lead + past, lead + (past[:-2] + "ieron" if past.endswith("ió") else past[:-1] + plural))
    imperfect = infinitive[:-2] + "ía"
    yield from (lead + imperfect, lead + imperfect + "n", lead + infinitive, lead + infinitive[:-2] + "iendo")
    yield from _future(lead + future)
    yield from _agreeing(lead + participle)


def _regular(stem: str, ending: str) -> Iterator[str]:
    if ending == "ar":
        yield from (stem + "ó", stem + "aron", stem + "aba", stem + "aban", stem + "ando")
    else:
        yield from (stem + "ió", stem + "ieron", stem + "ía", stem + "ían", stem + "iendo")
    yield stem + ending
    yield from _future(stem + ending)
    yield from _agreeing(stem + ("ado" if ending == "ar" else "ido"))


def _future(stem: str) -> Iterator[str]:
    yield from (stem + suffix for suffix in ("á", "án", "ía", "ían"))


def _agreeing(participle: str) -> Iterator[str]:
    yield from (participle[:-1] + suffix for suffix in ("o", "a", "os", "as"))
