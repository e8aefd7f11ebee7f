"""Words said that go on over sentences and paragraphs."""

from data.coding.statements.clause.sentence import QuoteWords, Sentence
from data.coding.statements.rows.row import Row


def go_on(sentence: Sentence, waiting: Row | None) -> Row | None:
    """Joins to a statement the sentence after it: one that is all quotation, or what a colon announced."""
    if waiting is None:
        return None
    quote = sentence.quotes[0] if sentence.quotes else None
    if quote is not None and _is_all_quoted(sentence, quote) and _adjoins(sentence, quote, waiting):
        waiting.parts.append((quote.first, quote.after))
        return waiting
    return _take_block(sentence, waiting)


def _take_block(sentence: Sentence, waiting: Row) -> Row | None:
    """A paragraph without marks after "X reports:"."""
    first = not waiting.parts and sentence.number == waiting.sentence.number + 1
    if not first and not (waiting.block and "\n" not in _between(sentence, sentence.first, waiting)):
        return None
    waiting.block = True
    waiting.parts.append((sentence.first, sentence.after))
    return waiting


def _between(sentence: Sentence, position: int, waiting: Row) -> str:
    """What stands between the words said so far and a position."""
    words = sentence.words
    last = waiting.parts[-1][1] if waiting.parts else waiting.sentence.after
    return words.text[words.ends[last - 1] : words.starts[position]]


def _adjoins(sentence: Sentence, quote: QuoteWords, waiting: Row) -> bool:
    """Whether a quotation goes on from a statement: in its paragraph, in marks left open or after a colon."""
    announced = waiting.attribution.lemma == ":" or not waiting.parts
    return announced or quote.quote.continued or "\n" not in _between(sentence, quote.first, waiting)


def _is_all_quoted(sentence: Sentence, quote: QuoteWords) -> bool:
    return quote.first <= sentence.first + 1 and quote.after >= sentence.after - 1
