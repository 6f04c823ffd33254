"""One file from outside: what it is, by what it holds, and the clean file that is kept."""

from dataclasses import dataclass, field, replace

from threefold.printing.incoming.captions import captions
from threefold.printing.incoming.office import clean_office
from threefold.printing.incoming.pdfs import clean_pdf
from threefold.printing.incoming.pictures import redrawn
from threefold.printing.incoming.troubles import FileRefused, Trouble
from threefold.printing.incoming.wording import UNREAD, Wording, wording_of

LARGEST = 5_000_000
_OFFICE = "application/vnd.openxmlformats-officedocument."
MEDIA = {
    "pdf": "application/pdf", "docx": f"{_OFFICE}wordprocessingml.document",
    "pptx": f"{_OFFICE}presentationml.presentation", "xlsx": f"{_OFFICE}spreadsheetml.sheet", "png": "image/png",
    "jpg": "image/jpeg", "vtt": "text/vtt",
}  # fmt: skip
_OLD = (b"\xd0\xcf\x11\xe0", b"{\\rtf")
_PAGES = (b"<svg", b"<html", b"<!doctype", b"<script", b"<?xml", b"<body", b"<iframe", b"<xht")


@dataclass(frozen=True)
class Incoming:
    """A clean file. `kind` is its ending, and a key of `MEDIA`."""

    kind: str
    made: bytes = field(repr=False)
    wording: Wording = field(default=UNREAD, repr=False)


def taken_in(made: bytes) -> Incoming:
    """The file, told apart by its first bytes alone: its name says nothing.

    Raises:
        FileRefused: with the reason, in words for whoever sent it.
    """
    if not made:
        raise FileRefused(Trouble.EMPTY)
    if len(made) > LARGEST:
        raise FileRefused(Trouble.TOO_LARGE)
    clean = _clean(made)
    if len(clean.made) > 2 * LARGEST:
        raise FileRefused(Trouble.UNPACKS)
    return replace(clean, wording=wording_of(clean.kind, clean.made))


def _clean(made: bytes) -> Incoming:
    if made.startswith(b"%PDF-"):
        return Incoming("pdf", clean_pdf(made))
    if made.startswith(b"\x89PNG\r\n\x1a\n"):
        return Incoming("png", redrawn(made, "PNG"))
    if made.startswith(b"\xff\xd8\xff"):
        return Incoming("jpg", redrawn(made, "JPEG"))
    if made.startswith(b"PK\x03\x04"):
        return Incoming(*clean_office(made))
    if made.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return Incoming("vtt", captions(made))
    if made.startswith(_OLD):
        raise FileRefused(Trouble.OLD)
    start = made[:1024].replace(b"\x00", b"").lower()
    raise FileRefused(Trouble.ACTIVE_PAGE if any(one in start for one in _PAGES) else Trouble.UNKNOWN)
