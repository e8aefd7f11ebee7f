"""The written forms of English verbs, so that word lists need only the plain form."""

_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset(("commit", "defer", "equip", "permit", "rebut", "refer", "submit", "transfer"))
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "begin": ("begins", "began", "begun", "beginning"),
    "build": ("builds", "built", "building"),
    "buy": ("buys", "bought", "buying"),
    "call": ("calls", "called", "calling"),
    "cast": ("casts", "casting"),
    "fight": ("fights", "fought", "fighting"),
    "find": ("finds", "found", "finding"),
    "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "have": ("has", "had", "having"),
    "hold": ("holds", "held", "holding"),
    "lead": ("leads", "led", "leading"),
    "make": ("makes", "made", "making"),
    "meet": ("meets", "met", "meeting"),
    "pay": ("pays", "paid", "paying"),
    "put": ("puts", "putting"),
    "say": ("says", "said", "saying"),
    "see": ("sees", "saw", "seen", "seeing"),
    "seek": ("seeks", "sought", "seeking"),
    "send": ("sends", "sent", "sending"),
    "set": ("sets", "setting"),
    "shoot": ("shoots", "shot", "shooting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "stand": ("stands", "stood", "standing"),
    "strike": ("strikes", "struck", "striking"),
    "take": ("takes", "took", "taken", "taking"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "turn": ("turns", "turned", "turning"),
    "welcome": ("welcomes", "welcomed", "welcoming"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
}


def inflect(phrase: str) -> tuple[str, ...]:
    """The phrase with its first word, a verb in its plain form, in every form ("rule out": "ruled out" ...)."""
    verb, _, rest = phrase.partition(" ")
    forms = (verb, *_IRREGULAR.get(verb, _regular(verb)))
    return tuple(f"{form} {rest}" if rest else form for form in forms)


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        stem = verb[:-1]
        return f"{verb}s", f"{verb}d", f"{stem}ing" if not verb.endswith("ee") else f"{verb}ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es", f"{verb}ed", f"{verb}ing"
    doubled = f"{verb}{verb[-1]}" if verb in _DOUBLING or _is_short(verb) else verb
    return f"{verb}s", f"{doubled}ed", f"{doubled}ing"


def _is_short(verb: str) -> bool:
    """Whether a verb of one syllable ends in one vowel and one consonant ("stop", "plan")."""
    if len(verb) < 3 or verb[-1] in _VOWELS | set("wxy") or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in verb) == 1
