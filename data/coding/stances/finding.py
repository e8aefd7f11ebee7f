"""Stances of a document: every cue that governs words for an issue and has a holder."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.coding.clauses import Names, find_clauses, find_names
from data.coding.stances.cues import Cue, find_cues
from data.coding.stances.decisions import apply_decision, ends_something, find_decision
from data.coding.stances.holders import Holders
from data.coding.stances.issues import Hit, find_hits
from data.coding.stances.lexicon import compile_cues
from data.coding.stances.links import Links
from data.coding.stances.merging import merge_stances
from data.coding.stances.rows import Rows
from data.coding.stances.somebody import names_somebody
from data.coding.stances.speech import Speech
from data.coding.text import fold, zone_at
from data.model import (
    ActorKind,
    Codebook,
    DateExpression,
    Mention,
    Published,
    Span,
    Stance,
    StancePosition,
    Statement,
    Zone,
    Zoned,
)

_SILENT = {Zone.FOOTER, Zone.CAPTION}
_HEADLINES = {Zone.HEADLINE, Zone.RELATED}
_NOT_SAID = Published()


def find_stances(
    text: str,
    codebook: Codebook,
    *,
    zones: Sequence[Zoned],
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
    statements: Sequence[Statement],
    dates: Sequence[DateExpression] = (),
    published: Published = _NOT_SAID,
    source: str = "",
) -> tuple[StancePosition, ...]:
    """Stances on the codebook's issues in order of position; one told twice is one row with further passages."""
    clauses = find_clauses(text, sentences, codebook)
    hits = find_hits(clauses, sentences, codebook)
    if not hits:
        return ()
    names = find_names(clauses, codebook, mentions, statements, published)
    speech = Speech(clauses, [s for s in statements if names_somebody(clauses, names, names.speakers(s), s.speaker)])
    rows = Rows(clauses, names, Holders(clauses, names, speech), speech, dates)
    cues = find_cues(clauses, compile_cues(codebook))
    links = Links(clauses, cues, hits)
    outlet = _find_outlet(codebook, source)
    own = {(cue.span, cue.phrase.issue) for cue in cues if cue.phrase.issue}
    found: list[StancePosition] = []
    for number, sentence, zone, cue in _located(cues, sentences, zones):
        for hit in links.find(cue, sentence, number):
            if hit.decision:
                found.extend(_on_decision(rows, cue, hit, sentence, found, sentences, names))
            elif cue.phrase.issue or (cue.span, hit.issue) not in own:
                found.extend(rows.find(cue, hit, sentence, outlet=outlet if zone in _HEADLINES else ""))
    return merge_stances(found)


def _on_decision(
    rows: Rows,
    cue: Cue,
    hit: Hit,
    sentence: Span,
    found: Sequence[StancePosition],
    sentences: Sequence[Span],
    names: Names,
) -> list[StancePosition]:
    """Stances on the issue that a decision told before was about."""
    decision = find_decision(found, hit, sentences, names)
    if decision is None:
        return []
    if ends_something(names.clauses, hit):
        decision = replace(decision, stance=Stance.REJECTS)
    on_issue = rows.find(cue, replace(hit, issue=decision.issue), sentence)
    return [apply_decision(row, decision) for row in on_issue]


def _find_outlet(codebook: Codebook, source: str) -> str:
    """The actor that the document's source is, where the codebook has it."""
    wanted = fold(source)
    for actor in codebook.actors if wanted else ():
        if actor.kind is ActorKind.OUTLET and wanted in map(fold, (actor.name, *actor.aliases)):
            return actor.id
    return ""


def _located(
    cues: Sequence[Cue], sentences: Sequence[Span], zones: Sequence[Zoned]
) -> Iterator[tuple[int, Span, Zone | None, Cue]]:
    """Each cue with its sentence and zone, captions and footers left out."""
    at = 0
    for cue in cues:
        while at < len(sentences) and sentences[at].end <= cue.span.start:
            at += 1
        if at == len(sentences):
            return
        zone = zone_at(zones, cue.span.start) if zones else None
        if sentences[at].covers(cue.span) and zone not in _SILENT:
            yield at, sentences[at], zone, cue
