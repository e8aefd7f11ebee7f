"""Spanish infinitives by their endings."""

_CLITICS = ("selo", "sela", "los", "las", "les", "nos", "lo", "la", "le", "se")
_SHORTEST = 4


def is_infinitive(word: str) -> bool:
    """Whether a folded word ends like an infinitive, with a pronoun or without ("bajar", "bajarla")."""
    clitic = next((clitic for clitic in _CLITICS if word.endswith("r" + clitic)), "")
    bare = word.removesuffix(clitic)
    return len(bare) >= _SHORTEST and bare.endswith(("ar", "er", "ir"))
