"""Words marked in the text of a document, or pasted: for a new row, or for the row that is open."""

import streamlit as st

from components.decision_adding import draw_form
from components.decision_form import LONGEST
from components.decision_keeping import draw_fault, keep
from components.decision_who import draw_analyst
from components.decision_words import field_label
from components.evidence_rows import find_rows
from components.html import escape_label, fine_html, plain_html, quote_html
from components.view import View
from data import decisions as ledger
from data.decisions import WORDS
from data.model import Span
from data.sentences import sentence_around

NEW = "a new row"
OPEN = {"statements": "A statement", "stances": "A stance", "events": "An event"}
_MARK = """<script>
if (!window.posturaMarks) {
  window.posturaMarks = true;
  const button = document.createElement("button");
  button.textContent = "Use these words";
  button.className = "mark-button";
  button.hidden = true;
  document.body.append(button);
  const place = () => {
    const chosen = getSelection(), text = document.querySelector(".document");
    button.hidden = true;
    if (!text || chosen.isCollapsed || !text.contains(chosen.anchorNode) || !text.contains(chosen.focusNode)) return;
    const range = chosen.getRangeAt(0), before = document.createRange(), box = range.getBoundingClientRect();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const start = Number(text.dataset.start || 0) + Array.from(before.toString()).length;
    button.dataset.mark = `${start}-${start + Array.from(range.toString()).length}`;
    const top = Math.min(Math.max(box.bottom + 6, 70), innerHeight - 40);
    button.style.cssText = `position:fixed; z-index:99; left:${Math.max(8, box.left)}px; top:${top}px`;
    button.hidden = false;
  };
  // browsers let no selection begin on a link, so while the button is down it is none
  document.addEventListener("mousedown", (event) => {
    const link = event.target.closest?.(".document a[href]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const address = link.getAttribute("href");
    link.removeAttribute("href");
    addEventListener("mouseup", () => link.setAttribute("href", address), { capture: true, once: true });
  }, true);
  document.addEventListener("mouseup", (event) => { if (event.target !== button) setTimeout(place, 10); });
  document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") place(); });
  document.addEventListener("scroll", () => { if (!button.hidden) place(); }, true);
  button.addEventListener("click", () => {
    const link = new URL(location.href);
    link.searchParams.set("mark", button.dataset.mark);
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    button.hidden = true;
    getSelection().removeAllRanges();
    const show = () => document.querySelector("[class*=st-key-adding_]")?.scrollIntoView({ block: "nearest" });
    for (const wait of [600, 1500]) setTimeout(show, wait);
  });
}
</script>"""


def draw_marking(view: View, doc_id: str, chosen: str) -> None:
    """What to do with words of the document: a new row on them, or words of the row `chosen` corrected."""
    marked = _marked(view.whole.texts[doc_id])
    label = "Add a row, or correct the words of the open one" if chosen else "Add a row by marking words"
    with st.expander(label, expanded=marked is not None, key=f"adding_{marked}"):
        draw_fault()
        if draw_analyst(view, f"adding_{doc_id}"):
            _draw_words(view, doc_id, marked, chosen)
    with st.container(key="scroll_mark"):
        st.html(_MARK, unsafe_allow_javascript=True)


def _marked(text: str) -> Span | None:
    """The words that the link marks, without blanks at their ends; None where it marks none."""
    first, _, last = st.query_params.get("mark", "").partition("-")
    if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit()):
        return None
    start, end = int(first[:9]), min(int(last[:9]), len(text))
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None


def find_span(text: str, words: str) -> Span | str:
    """Where pasted words stand, or why they cannot be meant."""
    wanted = words.strip()
    at = text.find(wanted) if wanted else -1
    if at < 0:
        return "These words are not in the document. They must be exactly as they stand there."
    if text.find(wanted, at + 1) >= 0:
        return "These words stand more than once in the document. Take more of them, or mark them in the text."
    return Span(at, at + len(wanted))


def _draw_words(view: View, doc_id: str, marked: Span | None, chosen: str) -> None:
    text = view.whole.texts[doc_id]
    pasted = "" if marked else st.text_area("Words, as they stand in the document", key="add_words", max_chars=LONGEST)
    if not marked and not pasted.strip():
        st.html(fine_html(["Mark words in the text with the mouse, or paste them here."]))
        return
    span = marked or find_span(text, pasted)
    if isinstance(span, str):
        st.warning(span)
        return
    st.html(quote_html(text, span, around=sentence_around(view.whole, doc_id, span)))
    use = _draw_use(view, chosen)
    if use == NEW:
        draw_form(view, doc_id, span)
    else:
        _draw_saving(view, chosen, use, span)


def _draw_use(view: View, chosen: str) -> str:
    """What the words are for: a field of the open row, or a new one."""
    found = find_rows(view.whole, [chosen]).get(chosen)
    if found is None:
        return NEW
    fields = WORDS[found.table]
    labels = {NEW: NEW, **{name: f"its {field_label(found.table, name).lower()}" for name in fields}}
    st.html(plain_html(f"{OPEN[found.table]} is open. The words marked are", kind="fine"))
    return str(
        st.segmented_control(
            "The words marked are",
            list(labels),
            default=fields[0],
            format_func=labels.__getitem__,
            required=True,
            key=f"use_{chosen}",
            label_visibility="collapsed",
        )
    )


def _draw_saving(view: View, row_id: str, field: str, span: Span) -> None:
    table = find_rows(view.whole, [row_id])[row_id].table
    st.text_input("Reason", key=f"use_reason_{row_id}", placeholder="optional", max_chars=500)
    value = ledger.write_words(span, view.whole.texts[str(find_rows(view.whole, [row_id])[row_id].doc_id)])
    label = escape_label(f"Correct the {field_label(table, field).lower()}")
    st.button(label, key="use_save", type="primary", on_click=_correct, args=(table, row_id, field, value))


def _correct(table: str, row_id: str, field: str, value: str) -> None:
    reason = st.session_state.get(f"use_reason_{row_id}") or ""
    if keep(ledger.correct, table, row_id, field, value, reason=reason):
        st.query_params.pop("mark", None)
