"""The whole machine coding of one document: a pure function of the document and the codebook."""

from dataclasses import dataclass

from data.coding.actors.mentions import find_mentions
from data.coding.actors.named import find_named
from data.coding.dates import date_expressions, find_temporal
from data.coding.events import find_events
from data.coding.language import detect_language
from data.coding.publication import find_publication
from data.coding.source import find_source, find_title, find_translation
from data.coding.stances import find_stances
from data.coding.statements import find_statements
from data.coding.text import find_zones, split_sentences
from data.model import Codebook, Coding, DateExpression, Document, Language, Mention, Published, Span, Zoned

CODER = "rules"


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every later step leans on: parts of the text, dates, publication, names."""

    zones: tuple[Zoned, ...]
    sentences: tuple[Span, ...]
    dates: tuple[DateExpression, ...]
    published: Published
    mentions: tuple[Mention, ...]


def code_document(document: Document, codebook: Codebook) -> Coding:
    """All that the rules find in a document; the same document and codebook always give the same coding."""
    text = document.text
    given = document.given.language
    language, confidence = (given, None) if given is not None else detect_language(text)
    frame = _frame(document, codebook)
    coding = _code_rows(document, codebook, frame, language)
    return Coding(
        doc_id=document.doc_id,
        coder=CODER,
        title=find_title(document, frame.zones),
        source=find_source(document, codebook, frame.zones),
        language=language,
        language_confidence=confidence,
        translated=find_translation(text, frame.mentions),
        published=frame.published,
        zones=frame.zones,
        dates=frame.dates,
        mentions=frame.mentions,
        statements=coding.statements,
        stances=coding.stances,
        events=coding.events,
        found_actors=coding.found_actors,
    )


def _frame(document: Document, codebook: Codebook) -> _Frame:
    """Zones and sentences, then what the dates say, the publication they prove, and the dates it settles."""
    text = document.text
    zones = find_zones(text, codebook.sources)
    sentences = split_sentences(text, zones)
    found = find_temporal(text, codebook, zones=zones, sentences=sentences)
    published = find_publication(text, found, given=document.given, codebook=codebook, zones=zones, sentences=sentences)
    dates = date_expressions(text, found, published=published, codebook=codebook, zones=zones, sentences=sentences)
    return _Frame(zones, sentences, dates, published, find_mentions(text, codebook, published))


def _code_rows(document: Document, codebook: Codebook, frame: _Frame, language: Language) -> Coding:
    """Statements first; stances and events are read with them and with anaphora resolved."""
    text, zones, sentences = document.text, frame.zones, frame.sentences
    dates, published = frame.dates, frame.published
    statements, found_actors = find_statements(
        text, codebook, zones=zones, sentences=sentences, mentions=frame.mentions, dates=dates,
        published=published, language=language,
    )  # fmt: skip
    named = find_named(text, codebook, zones=zones, sentences=sentences, mentions=frame.mentions, published=published)
    stances = find_stances(
        text, codebook, zones=zones, sentences=sentences, mentions=named.all, statements=statements, dates=dates,
        published=published, source=find_source(document, codebook, zones),
    )  # fmt: skip
    events = find_events(
        text, codebook, zones=zones, sentences=sentences, mentions=named.surely, statements=statements, dates=dates,
        published=published,
    )  # fmt: skip
    used = {row.actor_id for row in stances} | {actor_id for event in events for actor_id in event.actor_ids}
    return Coding(
        document.doc_id, CODER, statements=statements, stances=stances, events=events,
        found_actors=named.with_those(found_actors, used),
    )  # fmt: skip
