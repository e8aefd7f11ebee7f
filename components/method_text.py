"""What the method page says in sentences; everything that schema or codebook declare is read from there."""

CODING = (
    (
        "Evidence",
        "Every row stands on words of one document: document, first and last character. The words shown are "
        "cut from the text each time, never stored beside it, so that row and text cannot disagree.",
    ),
    (
        "Event",
        "Something a document says happened, is announced, scheduled, hypothetical or denied, with at least "
        "one actor. Its evidence is the clause that asserts it. A document's repeated mentions of one "
        "happening are one event; further passages are kept with it.",
    ),
    (
        "Happening",
        "Events of several documents that are the same occurrence. An event that matches no other is a "
        "happening of its own.",
    ),
    (
        "Statement",
        "Speech or writing that a document attributes to an actor other than itself: quoted, reported, or "
        "both. Its evidence is the whole attribution, with speaker and cue. The reporter's own narration is "
        "none. Joint speakers give one statement each; nobody who speaks is dropped, listed in the codebook "
        "or not.",
    ),
    (
        "Stance",
        "An actor's position on an issue of the codebook, shown by the text: stated by the actor, attributed "
        "by another, or narrated by the document. Silence is never coded.",
    ),
    (
        "Dates",
        "Relative dates are counted from the day they hang on, by default the publication. An interval is "
        "kept as an interval; a missing day is not invented. What cannot be known stays undated, and undated "
        "rows are counted.",
    ),
    (
        "Publication",
        "Where a text carries no date, the earliest and the latest day it proves are given, the most likely "
        "one, and the reasoning in a sentence.",
    ),
    (
        "Text",
        "Texts are never altered, also where a translation has glued words together or chosen a wrong term.",
    ),
)
COUNTING = (
    (
        "Unit",
        "Each number says what it counts. One row of a table is one event, statement or stance; happenings "
        "are counted once however many documents report them.",
    ),
    (
        "Several stances in one cell",
        "They are never averaged. Where support and refusal meet, the cell is mixed. Else the strongest self-"
        "stated stance stands; with none self-stated, the latest attributed or narrated one, marked as such.",
    ),
    (
        "Roll-up",
        "Along the codebook's memberships a government's line gathers its members' stances, for as long as "
        "they belonged to it, and says through whom.",
    ),
    (
        "Coverage",
        "A source either reports a happening or it does not. Where its last document is older than the "
        "happening, it could not know yet. A related headline on the page is dated evidence, not the "
        "document's own reporting, and is marked.",
    ),
    (
        "Now",
        "The last publication in the corpus, never today's date.",
    ),
    (
        "One coder a document",
        "A document's rows are those of the adjudicated coding where there is one, else the machine's. "
        "Nothing is counted twice.",
    ),
)
LIMITS = (
    "The corpus is what lies in the folder. What is not reported here may well have been reported elsewhere.",
    "The machine coder follows rules over words. It overlooks rows and takes some wrongly; each of its "
    "rows names its rule, so that it can be checked against the words.",
    "It reads Spanish and English. Language is told by langdetect between these two alone; short texts "
    "may come out as unknown.",
    "A translation's words are not the speaker's words. Machine translations are marked wherever their "
    "words are quoted.",
    "Speaker and reporter are told apart as far as the text does; a chain of several outlets is often not"
    " told in full.",
    "A stance's value is an order from refusal to support, no measure: differences between values mean nothing.",
)
WORDS = (
    ("corpus", "A folder of documents, with what is known of them, a codebook and a coding."),
    ("source", "The outlet that published a document. A document whose source is unknown has a source of its own."),
    ("actor", "A person, government, ministry, institution, group, outlet or country that speaks or acts."),
    ("issue", "What stances are about; the codebook defines it."),
    ("evidence", "Document, first character, one past the last, and the exact text between them."),
    ("coder", "Who coded a row: adjudicated, a person's id, or rules for the machine."),
    ("line", "The stances of a government and its members together."),
    ("mixed", "Support and refusal in one cell."),
    ("undated", "Neither a first nor a last day is known."),
)
