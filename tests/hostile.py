"""A corpus that tries everything: markup, formulas, odd bytes, odd names, broken tables. Made anew by the tests."""

from pathlib import Path

from tests.corpora import CODEBOOK

SCRIPT = "<script>window.hacked = true</script>"
IMAGE = '<img src=x onerror="window.hacked = true">'
MARKUP = (
    f"Elena Rivas said {SCRIPT} the dam **will** be :red[built] for $5 and $6.\n\n"
    f"{IMAGE}\n\n[click](javascript:alert(1)) <form action='http://example.com'><input></form>\n"
    "=cmd()|' /C calc'!A0 Rivas said “=1+1 is the dam”.\n"
)
ASTRAL = "🛂🛂 Elena Rivas 🧑‍🤝‍🧑 said “𝔱𝔥𝔢 dam 🏞️ stays”. \u202eright to left\u202c العربية شكرا\n"
ENDS = "Elena Rivas said the dam\r\nwill be built.\rAgain, she said.\n"
NAME = "ñandú & co <b>'1'.txt"

FILES: dict[str, bytes] = {
    "markup.txt": MARKUP.encode(),
    "astral.txt": ASTRAL.encode(),
    "ends.txt": ENDS.encode(),
    "bom.txt": b"\xef\xbb\xbf" + b"Elena Rivas said the dam stays.",
    "latin.txt": "El señor dijo que sí.".encode("latin-1"),
    "empty.txt": b"",
    "white.txt": b" \n\t\n",
    NAME: "La Unión de Regantes rechazó la presa.".encode(),
    "nul.txt": b"Elena Rivas said \x00 the dam.",
    "documents.csv": b"doc_id,published,colour\nmarkup,2024-02-31,red\nastral,2024-03,\nnobody,2024,\n",
    "codebook.toml": (
        CODEBOOK
        + '\n[[actors]]\nid = "evil"\nname = "<b>Evil</b> :red[x] $a$ =1"\naliases = ["Rivas"]\nshoe_size = 44\n'
        + '\n[[places]]\nname = 7\n'
    ).encode(),
    "coding/documents.csv": b"coder,doc_id,source,title,language,translated\nadjudicated,markup,<i>Source</i>,=HYPERLINK(1) # **title** $x$,en,no\n",
    "coding/statements.csv": (
        "coder,doc_id,id,actor_id,speaker,mode,cue,cue_occurrence,content,evidence,occurrence\n"
        'adjudicated,markup,s1,rivas,Elena Rivas,indirect,said,,"' + SCRIPT + ' the dam **will** be :red[built] for $5 and $6","Elena Rivas said '
        + SCRIPT + ' the dam **will** be :red[built] for $5 and $6",\n'
        "adjudicated,markup,s2,evil,Rivas,direct,said,,=1+1 is the dam,Rivas said “=1+1 is the dam”,\n"
        "adjudicated,astral,s1,rivas,Elena Rivas,direct,said,,𝔱𝔥𝔢 dam 🏞️ stays,Elena Rivas 🧑‍🤝‍🧑 said “𝔱𝔥𝔢 dam 🏞️ stays”,\n"
        "adjudicated,nowhere,s1,rivas,,direct,,,x,x,\n"
        "adjudicated,markup,s3,rivas,,direct,,,gone,gone words,\n"
    ).encode(),
    "coding/stances.csv": (
        "coder,doc_id,id,actor_id,issue,stance,voice,statement,evidence,date_start,date_end\n"
        "adjudicated,astral,p1,rivas,dam,supports,self,s1,𝔱𝔥𝔢 dam 🏞️ stays,2024-13-01,\n"
        "adjudicated,markup,p1,evil,dam,rejects,self,s2,=1+1 is the dam,,\n"
    ).encode(),
}  # fmt: skip


def write_hostile(folder: Path, *, huge: bool = False) -> Path:
    """Writes the corpus with a link out of the folder and, if `huge`, a document of 5 MB."""
    for name, content in FILES.items():
        path = folder / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "secret.txt").write_text("secret words")
    (folder / "corpus/link.txt").symlink_to(folder / "secret.txt")
    if huge:
        (folder / "corpus/huge.txt").write_text("Elena Rivas said the dam will be built on 4 May 2024. " * 95_000)
    return folder / "corpus"
