"""The article of a saved web page: its paragraphs without menus, lists and notices.

Paragraphs are told apart by jusText (Pomikálek 2011, "Removing Boilerplate and Duplicate Content from Web Corpora").
"""

import re
from typing import Any

from data.intake.values import Extracted

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def read_webpage(content: bytes) -> Extracted:
    """Headline and body text of an HTML page, paragraphs parted by blank lines, with its metadata."""
    import justext
    from lxml import html

    page = html.document_fromstring(content)
    about = _meta(page)
    stoplist = justext.get_stoplist("Spanish") | justext.get_stoplist("English")
    # the lengths are those of news paragraphs, which are shorter than the web pages jusText was tuned on
    paragraphs = justext.justext(content, stoplist, length_low=40, length_high=90)
    body = [p.text.strip() for p in paragraphs if not p.is_boilerplate]
    if not body:  # a page of short lines: better all of them than nothing, but for those made of links
        body = [p.text.strip() for p in paragraphs if p.links_density() < 0.5]
    title = about.get("og:title") or (page.findtext(".//title") or "").strip()
    if title and (not body or title.casefold() not in body[0].casefold()):
        body.insert(0, title)
    published = _DAY.match(about.get("article:published_time") or about.get("date") or "")
    return Extracted(
        text="\n\n".join(body),
        title=title,
        source=about.get("og:site_name", ""),
        published=published[0] if published else "",
        url=about.get("og:url", ""),
    )


def _meta(page: Any) -> dict[str, str]:
    """The page's meta elements by property or name; the first of each counts."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or "").lower()
        value = (element.get("content") or "").strip()
        if name and value:
            found.setdefault(name, value)
    return found
