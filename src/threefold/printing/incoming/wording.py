"""What stands in a file as text, so that somebody can be asked about it: on its pages, in its fields, behind pictures,
in links. Pictures are not read, nor is a page that is one.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from threefold.printing.incoming.parts import words_of_parts

# A form of a hundred pages is less; what goes beyond is for those who look through the file.
LONGEST, MOST_PAGES, SECONDS = 60_000, 200, 8.0
# Nobody writes so much on one page; such a page is drawn, or made to keep a program busy.
LARGEST_PAGE = 1_000_000
# Words of a PDF beside those on its pages: of fields, of what a picture shows, of links and of headings.
_SAYS = frozenset(("/V", "/DV", "/Contents", "/TU", "/Alt", "/ActualText", "/URI", "/Title", "/E"))


@dataclass(frozen=True)
class Wording:
    """The text of a file. `whole` is false where something was not read: it is too long, or has pages that are
    pictures.
    """

    text: str
    whole: bool


UNREAD = Wording("", whole=False)


def wording_of(kind: str, made: bytes) -> Wording:
    """The text of a clean file. It never fails: what cannot be read is told as not read."""
    if kind in ("png", "jpg"):
        return UNREAD
    if kind == "vtt":
        return _within([made.decode("utf-8", "replace")])
    try:
        return _within(_of_pdf(made) if kind == "pdf" else words_of_parts(made))
    # A file that its own programs can open may still be one that a reader stumbles over, in any way.
    except Exception:
        return UNREAD


def _within(pieces: Iterable[str | None]) -> Wording:
    """As many pieces as there is room and time for. None is a piece that cannot be read."""
    ends, room, whole = time.monotonic() + SECONDS, LONGEST, True
    kept: list[str] = []
    for piece in pieces:
        if piece is None:
            whole = False
            continue
        words = "\n".join(line for line in (" ".join(one.split()) for one in piece.splitlines()) if line)
        if not words:
            continue
        kept.append(words[:room])
        room -= len(kept[-1]) + 1
        if len(kept[-1]) < len(words) or room <= 0 or time.monotonic() > ends:
            return Wording("\n".join(kept), whole=False)
    return Wording("\n".join(kept), whole)


def _of_pdf(made: bytes) -> Iterator[str | None]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(made))
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            yield None
            break
        yield from _page(page)
    yield from _beside(reader)


def _page(page: Any) -> Iterator[str | None]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > LARGEST_PAGE:
        yield None
        return
    yield page.extract_text()
    # Pictures, or the page is one: it was scanned.
    if page.get("/Resources", {}).get("/XObject"):
        yield None


def _beside(reader: Any) -> Iterator[str]:
    from pypdf.generic import TextStringObject

    for number in range(1, int(reader.trailer["/Size"])):
        part = reader.get_object(number)
        for one in _dictionaries(part):
            for name in _SAYS & one.keys():
                if isinstance(one.get(name), TextStringObject):
                    yield str(one[name])


def _dictionaries(part: Any) -> Iterator[dict[str, Any]]:
    """This part and those that lie in it; what lies elsewhere is found there."""
    left = [part]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            yield one
            left.extend(dict.values(one))
        elif isinstance(one, list):
            left.extend(list.__iter__(one))
