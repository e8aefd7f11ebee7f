"""A small corpus of invented text, written to a folder file by file."""

from pathlib import Path

CODEBOOK = """
[codebook]
id = "dam"
title = "The dam at Aguas Claras"
version = "1"
main_issue = "dam"

[[actors]]
id = "rivas"
name = "Elena Rivas"
kind = "person"
aliases = ["Rivas"]
member_of = [{ actor = "ministry", start = 2024-03-01 }]

[[actors]]
id = "ministry"
name = "Ministry of Works"
kind = "ministry"
aliases = ["Ministerio de Obras"]

[[actors]]
id = "farmers"
name = "Farmers' Union"
kind = "group"
aliases = ["Unión de Regantes"]

[[issues]]
id = "dam"
label = "The dam"
terms = { es = ["la presa"], en = ["the dam"] }

[[event_types]]
id = "meeting"
label = "Meeting"
"""

ONE = (
    "Elena Rivas said the dam will be built. “We need the dam,” Rivas said on Monday.\n\nThe Farmers' Union met her.\n"
)
TWO = "La Unión de Regantes rechazó la presa el 4 de mayo de 2024. «No la queremos», dijo.\n"

DATED = "date_start,date_end,precision,basis"
STATEMENTS = f"""coder,doc_id,id,actor_id,speaker,mode,cue,cue_occurrence,content,evidence,{DATED},why
adjudicated,one,s1,rivas,Elena Rivas,indirect,said,,the dam will be built,Elena Rivas said the dam will be built,2024-05-06,2024-05-06,day,relative,
adjudicated,one,s2,rivas,Rivas,direct,said,,We need the dam,"“We need the dam,” Rivas said on Monday",2024-05-06,2024-05-06,day,relative,
adjudicated,two,s1,farmers,,direct,dijo,,No la queremos,"«No la queremos», dijo",,,unknown,unknown,elided speaker
"""
STANCES = f"""coder,doc_id,id,actor_id,issue,stance,voice,statement,evidence,{DATED},why
adjudicated,one,p1,rivas,dam,supports,self,s2,"“We need the dam,” Rivas said on Monday",2024-05-06,2024-05-06,day,relative,
adjudicated,two,p1,farmers,dam,rejects,narrated,,La Unión de Regantes rechazó la presa,2024-05-04,2024-05-04,day,explicit,
adjudicated,two,p2,farmers,dam,rejects,self,s1,No la queremos,,,unknown,unknown,
"""
EVENTS = f"""coder,doc_id,id,happening,event_type,summary,status,place,{DATED},date,actor_ids,evidence
adjudicated,one,e1,,meeting,The union meets Rivas,happened,,,,unknown,unknown,,farmers;rivas,The Farmers' Union met her
"""
DOCUMENTS = """coder,doc_id,source,title,language,translated,published_start,published_end,published_best,published_basis,published_why
adjudicated,one,The Valley Post,,en,no,2024-05-06,2024-05-12,2024-05-07,inferred,Monday is said without a date.
adjudicated,two,,,es,no,2024-05-04,,,inferred,After the refusal.
"""


def write_corpus(folder: Path, **changes: str | bytes | None) -> Path:
    """Writes the corpus; `changes` replace a file's content by its key, or leave it out (None)."""
    files: dict[str, str | bytes | None] = {
        "one.txt": ONE,
        "two.txt": TWO,
        "codebook.toml": CODEBOOK,
        "coding/documents.csv": DOCUMENTS,
        "coding/statements.csv": STATEMENTS,
        "coding/stances.csv": STANCES,
        "coding/events.csv": EVENTS,
    }
    keys = {key.replace("/", "_").replace(".", "_"): key for key in files}
    for name, content in changes.items():
        files[keys.get(name, name)] = content
    for name, content in files.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder
