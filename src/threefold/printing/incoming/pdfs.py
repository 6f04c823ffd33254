"""A PDF from outside: refused when it can act, else put together again without who made it."""

from io import BytesIO
from typing import Any
from zipfile import is_zipfile

from threefold.printing.came_back import MOST_PARTS, can_act
from threefold.printing.incoming.pictures import without_tags
from threefold.printing.incoming.troubles import FileRefused, Trouble

_TELLS = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb")
_MARKS = (b"<script", b"<html", b"<svg", b"<!doctype")
# Comments in the margin, with who wrote them; links and form fields are no comments.
_COMMENTS = frozenset(
    ("/Text", "/FreeText", "/Popup", "/Highlight", "/Underline", "/StrikeOut", "/Caret", "/Ink", "/Stamp")
)
_ELSEWHERE = frozenset(("/GoToR", "/GoToE", "/Launch", "/JavaScript", "/SubmitForm", "/ImportData"))
_BRINGS = frozenset(("/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"))


def clean_pdf(made: bytes) -> bytes:
    """The PDF, written anew.

    Raises:
        FileRefused: it is broken, locked, can act, holds comments or other files, or is another kind as well.
    """
    if is_zipfile(BytesIO(made)) or any(one in made[:1024].lower() for one in _MARKS):
        raise FileRefused(Trouble.TWO_KINDS)
    end = made.rfind(b"%%EOF")
    if end < 0 or made[end + 5 :].strip(b"\r\n\0 \t"):
        raise FileRefused(Trouble.TWO_KINDS if end >= 0 else Trouble.BROKEN)
    from pypdf import PdfReader, PdfWriter
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(made))
        if reader.is_encrypted:
            raise FileRefused(Trouble.LOCKED)
        if can_act(reader.trailer["/Root"].get_object()):
            raise FileRefused(Trouble.ACTS)
        writer = PdfWriter(clone_from=reader)
        writer.metadata = None
        _look_through(writer)
        # What nothing leads to any more is left behind the second time.
        return _written(PdfWriter(clone_from=PdfReader(BytesIO(_written(writer)))))
    except (
        PyPdfError,
        RecursionError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        OSError,
        AssertionError,
    ):
        raise FileRefused(Trouble.BROKEN) from None


def _written(writer: Any) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _look_through(writer: Any) -> None:
    """Every part that is written: what tells who made it goes, comments and files are refused."""
    if len(writer._objects) > MOST_PARTS:
        raise FileRefused(Trouble.UNPACKS)
    left = list(writer._objects)
    while left:
        one = left.pop()
        if isinstance(one, dict):
            _judge(one)
            left.extend(one.values())
        elif isinstance(one, list):
            left.extend(one)


def _judge(part: dict[str, Any]) -> None:
    if part.get("/Subtype") in _BRINGS and ("/Rect" in part or part.get("/Type") == "/Annot"):
        raise FileRefused(Trouble.ACTS)
    if part.get("/S") in _ELSEWHERE:
        raise FileRefused(Trouble.ACTS)
    if part.get("/Subtype") in _COMMENTS and "/Rect" in part:
        raise FileRefused(Trouble.COMMENTS)
    uri = str(part.get("/URI", "http:")) if part.get("/S") == "/URI" else "http:"
    if not uri.lower().startswith(("http:", "https:", "mailto:")):
        raise FileRefused(Trouble.ACTS)
    for name in _TELLS:
        part.pop(name, None)
    filters = part.get("/Filter")
    if (filters == "/DCTDecode" or filters == ["/DCTDecode"]) and hasattr(part, "_data"):
        part._data = without_tags(part._data)
