"""A small library for tests: four files, and the declared tools."""

from datetime import datetime
from pathlib import Path

from threefold.library.changes import Report, load_content
from threefold.library.content import documents

FOLDER = Path(__file__).resolve().parent / "content"


def a_library(*, tools: bool = True, at: datetime | None = None) -> Report:
    """Lay it down, with a page for each declared tool or without."""
    files = {one.name for one in FOLDER.iterdir()}
    return load_content((one for one in documents(FOLDER) if tools or one.slug in files), at=at)
