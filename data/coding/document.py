"""The whole machine coding of one document: a pure function of the document and the codebook."""

from collections.abc import Sequence

from data.coding.actors.coreference import find_anaphora
from data.coding.actors.mentions import find_mentions
from data.coding.dates import date_expressions, find_temporal
from data.coding.events import find_events
from data.coding.language import detect_language
from data.coding.publication import find_publication
from data.coding.source import find_source, find_title, find_translation
from data.coding.stances import find_stances
from data.coding.statements import find_statements
from data.coding.text import find_zones, split_sentences
from data.model import Codebook, Coding, Document, Language, Mention

CODER = "rules"


def code_document(document: Document, codebook: Codebook) -> Coding:
    """All that the rules find in a document; the same document and codebook always give the same coding."""
    text = document.text
    language, confidence = _language(document)
    zones = find_zones(text, codebook.sources)
    sentences = split_sentences(text, zones)
    source = find_source(document, codebook, zones)
    found = find_temporal(text, codebook, zones=zones, sentences=sentences)
    published = find_publication(text, found, given=document.given, codebook=codebook, zones=zones)
    dates = date_expressions(
        text, found, published=published, codebook=codebook, zones=zones, sentences=sentences
    )
    mentions = find_mentions(text, codebook, published)
    statements, found_actors = find_statements(
        text,
        codebook,
        zones=zones,
        sentences=sentences,
        mentions=mentions,
        dates=dates,
        published=published,
        language=language,
    )
    named = _with_anaphora(mentions, find_anaphora(text, sentences, mentions, codebook, published))
    stances = find_stances(
        text,
        codebook,
        zones=zones,
        sentences=sentences,
        mentions=named,
        statements=statements,
        dates=dates,
        published=published,
        source=source,
    )
    events = find_events(
        text,
        codebook,
        zones=zones,
        sentences=sentences,
        mentions=named,
        statements=statements,
        dates=dates,
        published=published,
    )
    return Coding(
        doc_id=document.doc_id,
        coder=CODER,
        title=find_title(document, zones),
        source=source,
        language=language,
        language_confidence=confidence,
        translated=find_translation(text, mentions),
        published=published,
        zones=zones,
        dates=dates,
        mentions=mentions,
        statements=statements,
        stances=stances,
        events=events,
        found_actors=found_actors,
    )


def _language(document: Document) -> tuple[Language, float | None]:
    """The language the analyst gave, else the detected one with its probability."""
    given = document.given.language
    return (given, None) if given is not None else detect_language(document.text)


def _with_anaphora(mentions: Sequence[Mention], anaphora: Sequence[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted((*mentions, *anaphora), key=lambda mention: mention.span))
