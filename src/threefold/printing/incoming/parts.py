"""The words of Word, PowerPoint and Excel, part by part: text, what a picture shows, names of sheets, links."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from threefold.printing.incoming.office import read_part

# How things look, and what the file says of itself: nothing that somebody wrote.
_NO_WORDS = re.compile(
    r"(?:^|/)(?:\[Content_Types\]|styles|settings|webSettings|fontTable|theme\d*|numbering|presProps|viewProps"
    r"|tableStyles|calcChain|core|app)\.xml$"
)
# Elements that hold text, and those after which a new line begins.
_TEXT, _LINE = frozenset(("t", "v", "text")), frozenset(("p", "si", "is", "c", "br", "tr"))
# What a picture shows for those who do not see it; names of sheets and fields.
_SAYS = ("descr", "title", "alt")
_NAMED = frozenset(("sheet", "definedName", "tableColumn", "bookmarkStart"))


def words_of_parts(made: bytes) -> Iterator[str | None]:
    """The words of each part, in the order of their numbers; None for a picture."""
    with ZipFile(BytesIO(made)) as box:
        for name in sorted(box.namelist(), key=_numbered):
            if name.endswith(".rels"):
                yield "\n".join(_links(box.read(name)))
            elif name.endswith((".xml", ".vml")) and not _NO_WORDS.search(name):
                yield "".join(_words(box.read(name)))
            elif "/media/" in name:
                yield None


def _numbered(name: str) -> list[tuple[bool, int, str]]:
    return [(one.isdigit(), int(one) if one.isdigit() else 0, one) for one in re.split(r"(\d+)", name)]


def _links(part: bytes) -> Iterator[str]:
    for one in read_part(part).iter():
        if one.get("TargetMode") == "External":
            yield str(one.get("Target", "")).removeprefix("mailto:")


def _words(part: bytes) -> Iterator[str]:
    elsewhere = False
    for one in read_part(part).iter():
        kind = str(one.tag).rpartition("}")[2]
        if kind in _LINE:
            # Such a cell has no text of its own, but the number of one in the list of all texts.
            elsewhere = one.get("t") == "s"
            yield "\n"
        if kind in _TEXT and one.text and not (kind == "v" and elsewhere):
            yield one.text
        elif kind in ("tab", "cr"):
            yield " "
        for name in _SAYS:
            if one.get(name):
                yield f"\n{one.get(name)}\n"
        if kind in _NAMED and one.get("name"):
            yield f"\n{one.get('name')}\n"
