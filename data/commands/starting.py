"""`init`: a folder with a commented codebook to start from."""

import argparse
from pathlib import Path

STARTER = Path(__file__).with_name("starter.toml")
DOCUMENTS = "doc_id,published,source,title,url,language\n"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("init", help="write a starter codebook.toml and documents.csv")
    parser.add_argument("folder", type=Path, help="the corpus folder; made if it is not there")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes both files, or neither: raises FileExistsError if one is there."""
    folder: Path = options.folder
    files = {"codebook.toml": STARTER.read_text(encoding="utf-8"), "documents.csv": DOCUMENTS}
    there = [name for name in files if (folder / name).exists()]
    if there:
        raise FileExistsError(f"{folder}: {', '.join(there)} is there already and is left as it is")
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8", newline="")
    print(f"{folder}: codebook.toml and documents.csv written; put .txt files beside them, then")
    print(f"streamlit run app.py -- {folder}")
    return 0
