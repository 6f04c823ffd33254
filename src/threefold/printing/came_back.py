"""A PDF that somebody filled in, read for the text of its fields and for nothing else.

It comes from outside: nothing of it is run, drawn or kept, and what could act (scripts, other files inside) is refused.
"""

from collections.abc import Iterator
from enum import StrEnum
from io import BytesIO
from typing import Any

from threefold.practice.errors import ThreefoldError

LARGEST = 5_000_000
# Our longest form has some 20,000 parts; a file that is made to be endless is not walked to its end.
MOST_PARTS, MOST_FIELDS, LONGEST_VALUE, DEEPEST = 100_000, 5_000, 100_000, 8
_ACTS = {"/JS", "/JavaScript", "/XFA", "/RichMedia", "/EmbeddedFile", "/EmbeddedFiles", "/AF"}
_DOES = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition", "/Movie", "/Sound"}
OFF = ("", "/", "/Off", "Off")


class Trouble(StrEnum):
    """Why a file is not read."""

    TOO_LARGE = "too_large"
    NOT_PDF = "not_pdf"
    LOCKED = "locked"
    ACTS = "acts"
    NO_FIELDS = "no_fields"


class Unreadable(ThreefoldError):
    """The file is not read; `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


Value = str | tuple[str, ...]


def fields_of(made: bytes) -> list[tuple[str, Value]]:
    """Every field with its value, in the order of the file: text, the name of what was chosen, "on" for a tick, nothing
    for what is empty. A name can stand twice.

    Raises:
        Unreadable: it is too large, no PDF, locked, can act, or holds no field.
    """
    if len(made) > LARGEST:
        raise Unreadable(Trouble.TOO_LARGE)
    # Some programs put a line or two before the mark.
    if b"%PDF-" not in made[:1024]:
        raise Unreadable(Trouble.NOT_PDF)
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(made))
        if reader.is_encrypted:
            raise Unreadable(Trouble.LOCKED)
        root = reader.trailer["/Root"].get_object()
        if can_act(root):
            raise Unreadable(Trouble.ACTS)
        return _read(root)
    except (PyPdfError, RecursionError, ValueError, LookupError, TypeError, AttributeError, OSError):
        raise Unreadable(Trouble.NOT_PDF) from None


def can_act(root: Any) -> bool:
    """Whether anything that hangs on the file's root could do something, or brings another file. Text streams are not
    opened: only what the file says of itself.
    """
    seen: set[tuple[int, int]] = set()
    left = [root]
    for _part in range(MOST_PARTS):
        if not left:
            return False
        one = left.pop()
        at = getattr(one, "idnum", None)
        if at is not None:
            if (at, one.generation) in seen:
                continue
            seen.add((at, one.generation))
            one = one.get_object()
        if isinstance(one, dict):
            if _ACTS & one.keys() or one.get("/S") in _DOES:
                return True
            left.extend(one.values())
        elif isinstance(one, list):
            left.extend(one)
    raise ValueError("endless")


def _read(root: Any) -> list[tuple[str, Value]]:
    form = root.get("/AcroForm")
    fields = form.get_object().get("/Fields") if form is not None else None
    if not fields:
        raise Unreadable(Trouble.NO_FIELDS)
    found: list[tuple[str, Value]] = []
    for one in fields.get_object():
        for name, value in _under(one.get_object(), "", {}, 0):
            found.append((name, value))
            if len(found) > MOST_FIELDS:
                raise ValueError("too many fields")
    return found


def _under(field: Any, above: str, inherited: dict[str, Any], depth: int) -> Iterator[tuple[str, Value]]:
    """A field, or the fields below it: names are put together, kind and value are handed down."""
    if depth > DEEPEST:
        raise ValueError("too deep")
    own = {key: field[key] for key in ("/FT", "/V") if key in field}
    known = {**inherited, **own}
    name = ".".join(part for part in (above, _text(field.get("/T", ""))) if part)
    below = [one.get_object() for one in field.get("/Kids", [])]
    if any("/T" in one for one in below):
        for one in below:
            yield from _under(one, name, known, depth + 1)
    else:
        yield name, _value(known)


def _value(field: dict[str, Any]) -> Value:
    value = field.get("/V")
    value = value.get_object() if value is not None else ""
    if field.get("/FT") == "/Btn":
        return "" if _text(value) in OFF else "on"
    if isinstance(value, list):
        return tuple(_text(one.get_object()) for one in value)
    return _text(value)


def _text(value: Any) -> str:
    """Words as a person typed them. A long text may stand in a stream of its own."""
    data = value.get_data() if hasattr(value, "get_data") else value
    if isinstance(data, bytes):
        utf16 = data.startswith((b"\xfe\xff", b"\xff\xfe"))
        data = data.decode("utf-16" if utf16 else "utf-8" if data.startswith(b"\xef\xbb\xbf") else "latin-1")
    text = str(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST_VALUE:
        raise ValueError("too long")
    return text
