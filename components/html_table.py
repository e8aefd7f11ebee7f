"""Small tables as HTML: they wrap, print, can be read aloud, and hold links; on a phone each row is a block."""

from collections.abc import Iterable, Sequence
from html import escape


def table_html(headings: Sequence[str], rows: Iterable[Sequence[str]], *, caption: str, kind: str = "") -> str:
    """A table whose cells are HTML made elsewhere (so escape them); headings and caption are escaped here.

    A heading that starts with # heads a column of numbers.
    """
    names = [heading.removeprefix("#") for heading in headings]
    number = [heading.startswith("#") for heading in headings]
    head = "".join(f'<th scope="col"{_css(at)}>{escape(name)}</th>' for name, at in zip(names, number, strict=True))
    body = "".join(f"<tr>{''.join(_cells(names, number, row))}</tr>" for row in rows)
    return (
        f'<div class="rows-box"><table class="rows {escape(kind)}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cells(names: Sequence[str], number: Sequence[bool], row: Sequence[str]) -> Iterable[str]:
    for at, (name, numeric, cell) in enumerate(zip(names, number, row, strict=True)):
        label = f' data-label="{escape(name)}"'
        if at == 0:
            yield f'<th scope="row"{label}>{cell}</th>'
        else:
            yield f"<td{label}{_css(numeric)}>{cell}</td>"


def _css(number: bool) -> str:
    return ' class="number"' if number else ""
