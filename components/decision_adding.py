"""A row added by marking words of a document: marked with the mouse, or pasted."""

import streamlit as st

from components.decision import draw_analyst, draw_fault, keep
from components.decision_form import draw_value, read_value
from components.html import escape_label, fine_html, quote_html
from components.view import View
from data import decisions as ledger
from data.model import Span
from data.sentences import sentence_around

FORMS = {
    "stances": ("Stance", ("actor_id", "issue", "stance", "voice", "date")),
    "statements": ("Statement", ("actor_id", "mode", "date")),
    "events": ("Event", ("event_type", "summary", "status", "actor_ids", "date")),
}
"""What is asked of an added row, by table."""
TEXTS = {"statements": ("content", "cue")}
"""Further words asked, as they stand within the marked ones."""
OPTIONAL = ("date", "actor_ids", "summary", "cue")
LONGEST = 4000
_MARK = """<script>
if (!window.posturaMarks) {
  window.posturaMarks = true;
  const button = document.createElement("button");
  button.textContent = "Add a row on these words";
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
  document.addEventListener("mouseup", (event) => { if (event.target !== button) setTimeout(place, 10); });
  document.addEventListener("keyup", (event) => { if (event.shiftKey || event.key === "Shift") place(); });
  document.addEventListener("scroll", () => { if (!button.hidden) place(); }, true);
  button.addEventListener("click", () => {
    const link = new URL(location.href);
    link.searchParams.set("mark", button.dataset.mark);
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    button.hidden = true;
  });
}
</script>"""


def draw_adding(view: View, doc_id: str) -> None:
    """A form for a row on words of the document: those marked in the text, else pasted ones."""
    marked = _marked(view.whole.texts[doc_id])
    with st.expander("Add a row by marking words", expanded=marked is not None, key=f"adding_{marked}"):
        draw_fault()
        if draw_analyst(view, f"adding_{doc_id}"):
            _draw_form(view, doc_id, marked)
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


def _draw_form(view: View, doc_id: str, marked: Span | None) -> None:
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
    table = st.segmented_control(
        "Add a", list(FORMS), default="stances", format_func=lambda each: FORMS[each][0], required=True, key="add_table"
    )
    keys = {name: f"add_{table}_{name}" for name in (*FORMS[table][1], *TEXTS.get(table, ()))}
    for name, key in keys.items():
        if name in TEXTS.get(table, ()):
            now = span.of(text) if name == "content" else ""
            st.text_input("Words said" if name == "content" else "Cue, the words that attribute them", now, key=key)
        else:
            draw_value(view, table, name, view.selection.issue if name == "issue" else "", key=key)
    missing = [name for name, key in keys.items() if name not in OPTIONAL and not read_value(key)]
    st.text_input("Reason", key="add_reason", placeholder="optional", max_chars=500)
    args = (table, doc_id, span, keys)
    label = f"Add the {escape_label(FORMS[table][0].lower())}"
    st.button(label, key="add_save", type="primary", disabled=bool(missing), on_click=_add, args=args)


def _add(table: str, doc_id: str, span: Span, keys: dict[str, str]) -> None:
    values = {name: read_value(key) for name, key in keys.items()}
    if keep(ledger.add, table, doc_id, span, values, reason=st.session_state.get("add_reason") or ""):
        st.query_params.pop("mark", None)
