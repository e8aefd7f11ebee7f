"""What is said in an article: statements, and the positions they, others and the article itself show."""

from datetime import timedelta

from data.model import FoundActor, Mode, Span, Stance, StancePosition, Statement, Voice, When
from tests.benchmarks.corpora.draft import RULE, Draft, Voiced
from tests.benchmarks.corpora.writing import Phrase


def statement(draft: Draft) -> None:
    """A statement, mostly with the speaker's position on an issue, sometimes with a second one by the same."""
    who = draft.speaker()
    if draft.chance.random() < 0.12:
        attribute(draft, who)
        return
    say(draft, who)
    if draft.chance.random() < 0.12:
        draft.writing.add(" ")
        follow(draft, who)


def say(draft: Draft, who: Voiced) -> None:
    direct = draft.chance.random() < 0.5
    issue, stance, content = content_of(draft, who, direct)
    template = draft.one_of("direct" if direct else "indirect")
    day = draft.published - timedelta(days=draft.chance.randint(1, 6))
    words, when = draft.when(day) if "{when}" in template else (Phrase(" "), When())
    cue = Phrase(draft.one_of("said"))
    spoken, spans = draft.writing.fill(template, {"speaker": who.phrase, "cue": cue, "content": content, "when": words})
    if "when" in spans:
        draft.dated(spans["when"], when)
    cued = spans.get("cue") or Span(spoken.start, spans["speaker"].start - 1)
    mode = Mode.DIRECT if direct else Mode.INDIRECT
    keep(
        draft,
        Statement(who.actor_id, spoken, spans["content"], mode, spans["speaker"], cued, when=when, rule=RULE),
        who,
    )
    hold(draft, who.actor_id, issue, stance, Voice.SELF, spoken, draft.statements[-1])


def content_of(draft: Draft, who: Voiced, direct: bool) -> tuple[str, Stance | None, Phrase]:
    """The issue, the speaker's position on it, and the words; no position in three of ten."""
    if draft.chance.random() < 0.3:
        return "", None, draft.about(draft.one_of("fact"))
    issue = draft.issue()
    stance = draft.affair.position(who.actor_id, issue["id"], draft.published)
    words = draft.one_of("own" if direct else "position", stance)
    if draft.language == 1 and not direct:
        words = f"{who.pronoun} {words}"
    return issue["id"], stance, draft.about(words, issue)


def follow(draft: Draft, who: Voiced) -> None:
    """What the same speaker says next; Spanish leaves the speaker out, English has a pronoun."""
    template, cue = draft.one_of("follow_up"), Phrase(draft.one_of("said"))
    spoken, spans = draft.writing.fill(
        template, {"pronoun": Phrase(who.pronoun), "cue": cue, "content": draft.about(draft.one_of("fact"))}
    )
    speaker = spans.get("pronoun")
    keep(draft, Statement(who.actor_id, spoken, spans["content"], Mode.INDIRECT, speaker, spans["cue"], rule=RULE), who)


def attribute(draft: Draft, who: Voiced) -> None:
    """A speaker who tells of another's position."""
    other = draft.person()
    issue = draft.issue()
    stance = draft.affair.position(other.actor_id, issue["id"], draft.published)
    template, cue = draft.one_of("attributed"), Phrase(draft.one_of("said"))
    position = draft.about(draft.one_of("position", stance), issue)
    spoken, spans = draft.writing.fill(
        template, {"speaker": who.phrase, "cue": cue, "other": other.phrase, "position": position}
    )
    content = Span(spans["other"].start, spans["position"].end)
    cued = spans.get("cue") or Span(spoken.start, spans["speaker"].start - 1)
    keep(draft, Statement(who.actor_id, spoken, content, Mode.INDIRECT, spans["speaker"], cued, rule=RULE), who)
    hold(
        draft,
        other.actor_id,
        issue["id"],
        stance,
        Voice.ATTRIBUTED,
        content,
        draft.statements[-1],
        reported_by=who.actor_id,
    )


def narrate(draft: Draft, section: str = "narrated") -> None:
    """A position the article tells in its own words; headlines may tell none."""
    other = draft.body() if draft.chance.random() < 0.4 else draft.person()
    issue = draft.issue()
    stance = draft.affair.position(other.actor_id, issue["id"], draft.published)
    position = draft.about(draft.one_of("position", stance), issue)
    told, spans = draft.writing.fill(
        draft.one_of(section), {"other": other.phrase, "position": position, "issue": draft.about("{issue}", issue)}
    )
    if "other" in spans:
        hold(draft, other.actor_id, issue["id"], stance, Voice.NARRATED, told)
    else:
        draft.introduced.discard(other.actor_id)


def keep(draft: Draft, statement: Statement, who: Voiced) -> None:
    draft.statements.append(statement)
    if who.stranger:
        draft.found[who.actor_id] = FoundActor(who.actor_id, who.stranger)


def hold(
    draft: Draft, actor: str, issue: str, stance: Stance | None, voice: Voice, evidence: Span,
    statement: Statement | None = None, reported_by: str = "",
) -> None:  # fmt: skip
    if stance is not None:
        when = statement.when if statement else When()
        draft.stances.append(
            StancePosition(actor, issue, stance, voice, evidence, statement, reported_by, when=when, rule=RULE)
        )
