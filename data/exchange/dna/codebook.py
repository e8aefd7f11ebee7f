"""The codebook of an imported `.dna` file."""

import json
from collections import Counter
from collections.abc import Iterator

from data.exchange.dna.actors import find_aliases
from data.exchange.dna.coding import Coded
from data.exchange.dna.model import DnaFile
from data.exchange.dna.roles import Roles

_HEAD = """# Codebook made from a file of Discourse Network Analyzer: its persons, organizations and concepts.
# Add the words that name each issue (terms) and each actor (aliases), and Postura finds them in new documents.
"""


def write_codebook(file: DnaFile, coded: Coded, name: str, roles: Roles) -> str:
    """`codebook.toml`: an actor a person or organization, an issue a concept, the most frequent one first shown."""
    counts = Counter(row.issue for row in coded.rows if row.issue)
    main = counts.most_common(1)[0][0] if counts else ""
    lines = [_HEAD, "[codebook]", f"id = {quoted(name)}", f"title = {quoted(name)}", 'version = "1"']
    lines += [f"main_issue = {quoted(main)}"] if main else []
    aliases = dict(find_aliases(file, roles))
    for actor, actor_id in coded.actors.items():
        lines += ["", *_actor(coded, actor, actor_id, aliases.get(actor, ()))]
    for issue, issue_id in coded.issues.items():
        lines += ["", "[[issues]]", f"id = {quoted(issue_id)}", f"label = {quoted(issue)}"]
    return "\n".join([*lines, ""])


def _actor(coded: Coded, actor: str, actor_id: str, aliases: tuple[str, ...]) -> Iterator[str]:
    yield from ("[[actors]]", f"id = {quoted(actor_id)}", f"name = {quoted(actor)}")
    yield f"kind = {quoted(coded.kinds[actor])}"
    if aliases:
        yield f"aliases = [{', '.join(map(quoted, aliases))}]"
    bodies = [f"{{ actor = {quoted(coded.actors[body])} }}" for body in coded.members.get(actor, ())]
    if bodies:
        yield f"member_of = [{', '.join(bodies)}]"


def quoted(words: str) -> str:
    """The words as a TOML basic string: JSON's escapes, and the one control character JSON lets through."""
    return json.dumps(str(words), ensure_ascii=False).replace("\x7f", "\\u007f")
