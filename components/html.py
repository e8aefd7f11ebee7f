"""Words of documents as HTML: always escaped, never Markdown."""

from html import escape

from data.model import Span

_MARKDOWN = frozenset(r"\`*_{}[]()#+-.!|<>~$:&")
"""Signs that Streamlit's Markdown reads as something else."""


def quote_html(
    text: str, evidence: Span, *, around: Span, bold: Span | None = None, stance: str = "", lang: str = ""
) -> str:
    """A quoted passage within the text around it, its cue in bold, the stance as a coloured rule."""
    before, after = text[around.start : evidence.start], text[evidence.end : around.end]
    body = _bold(text, evidence, bold)
    return (
        f'<blockquote class="quote" data-stance="{escape(stance)}" lang="{escape(lang)}">'
        f'<span class="context">{escape(before)}</span>{body}<span class="context">{escape(after)}</span></blockquote>'
    )


def _bold(text: str, span: Span, bold: Span | None) -> str:
    if bold is None or not span.covers(bold):
        return escape(span.of(text))
    parts = text[span.start : bold.start], text[bold.start : bold.end], text[bold.end : span.end]
    return f"{escape(parts[0])}<b>{escape(parts[1])}</b>{escape(parts[2])}"


def fine_html(lines: list[str]) -> str:
    """Small grey lines beneath a quotation; each is escaped here."""
    return f'<p class="fine">{"<br>".join(escape(line) for line in lines if line)}</p>'


def plain_html(words: str, *, kind: str = "lead") -> str:
    """One paragraph of plain words in a class of the stylesheet."""
    return f'<p class="{escape(kind)}">{escape(words)}</p>'


def escape_label(label: str) -> str:
    """A label as plain text: Streamlit reads labels as Markdown, and names come from documents."""
    return "".join(f"\\{sign}" if sign in _MARKDOWN else sign for sign in label)
