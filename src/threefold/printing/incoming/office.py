"""Word, PowerPoint and Excel from outside: a box of parts. Each is looked at; it is packed anew without who made it.

Macros, controls, other files inside, what is fetched from elsewhere, and comments with their hidden names are refused.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from threefold.printing.incoming.pictures import redrawn
from threefold.printing.incoming.troubles import FileRefused, Trouble

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_PARTS, LARGEST_PART, LARGEST_ALL = 2_000, 20_000_000, 60_000_000
_CHUNK = 1 << 16
# The part that says what the box is, and the kind it makes.
MAIN = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
}
_TYPES = "[Content_Types].xml"
_MACROS = re.compile(
    rb"macroenabled|vbaproject|vbadata|activex|ms-office\.vba|controlproperties", re.IGNORECASE
)
_MACRO_PART = re.compile(r"vba|activex|ctrlprops|macro|customui|/webextensions/", re.IGNORECASE)
_INSIDE_PART = re.compile(
    r"embeddings/|oleobject|\.(?:svg|emf|wmf|exe|dll|bin|html?|js|zip|swf|mht)$", re.IGNORECASE
)
_OUTSIDE_PART = re.compile(r"externallinks/|querytables/|connections\.xml|attachedtoolbars", re.IGNORECASE)
_COMMENT_PART = re.compile(r"comment|/people\.xml|/persons/|/revisions/|ink/", re.IGNORECASE)
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\s[^>]*w:author=", re.IGNORECASE)
# Fields of Word, which may be cut into several parts, and formulas of Excel that fetch or start something.
_FIELD = re.compile(rb"""<w:instrText[^>]*>([^<]*)<|w:instr=(?:"([^"]*)"|'([^']*)')""")
_FETCHES = re.compile(rb"DDE|INCLUDE|IMPORT|MACROBUTTON|DATABASE|AUTOTEXT|\bLINK\b|\bRD\b", re.IGNORECASE)
_FORMULA = re.compile(rb"<f[^>]*>[^<]*(?:\||WEBSERVICE|_xlfn\.IMAGE|\bCALL\(|REGISTER)", re.IGNORECASE)
_AUTHOR = re.compile(rb"""(\s\w+:(?:author|initials|lastModifiedBy|userName))=(?:"[^"]*"|'[^']*')""")
_PRINTER = re.compile(r"printersettings/[^/]+\.bin$", re.IGNORECASE)
_NAME = re.compile(r"[\w\[\] .()&'+-]+(?:/[\w\[\] .()&'+-]+)*")
_PICTURES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "gif": "GIF"}
# What stands in the place of who made it, when, and for which company.
_EMPTY = {
    "docProps/core.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://'
    b'schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://'
    b'schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://'
    b'schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}


def clean_office(made: bytes) -> tuple[str, bytes]:
    """Its kind (docx, pptx or xlsx) and the file, packed anew.

    Raises:
        FileRefused: it is broken, locked, far too large, can act, or holds what nobody can look through.
    """
    try:
        with ZipFile(BytesIO(made)) as box:
            parts = dict(_parts(box, made))
    except (BadZipFile, ValueError, NotImplementedError, OSError, EOFError, LookupError):
        raise FileRefused(Trouble.BROKEN) from None
    kind = _kind(parts)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(ZipInfo(name), _clean(name, part), ZIP_DEFLATED)
    return kind, out.getvalue()


def _parts(box: ZipFile, made: bytes) -> Iterator[tuple[str, bytes]]:
    infos = box.infolist()
    names = [one.filename for one in infos]
    if len(infos) > MOST_PARTS:
        raise FileRefused(Trouble.UNPACKS)
    first = min((one.header_offset for one in infos), default=1)
    if first != 0 or box.comment or not made.startswith(b"PK\x03\x04"):
        raise FileRefused(Trouble.TWO_KINDS)
    if len({one.lower() for one in names}) != len(names):
        raise FileRefused(Trouble.BROKEN)
    whole = 0
    for info in infos:
        if info.is_dir():
            continue
        _by_name(info)
        part = _unpacked(box, info)
        whole += len(part)
        if whole > LARGEST_ALL:
            raise FileRefused(Trouble.UNPACKS)
        yield info.filename, part


def _by_name(info: ZipInfo) -> None:
    name = info.filename
    if info.flag_bits & 0x1:
        raise FileRefused(Trouble.LOCKED)
    if not _NAME.fullmatch(name) or ".." in name:
        raise FileRefused(Trouble.BROKEN)
    for pattern, trouble in (
        (_MACRO_PART, Trouble.MACROS), (_OUTSIDE_PART, Trouble.OUTSIDE), (_COMMENT_PART, Trouble.COMMENTS),
        (_INSIDE_PART, Trouble.INSIDE),
    ):  # fmt: skip
        if pattern.search(name) and not _PRINTER.search(name):
            raise FileRefused(trouble)


def _unpacked(box: ZipFile, info: ZipInfo) -> bytes:
    """At most what is allowed, whatever the box says of itself."""
    if info.file_size > LARGEST_PART:
        raise FileRefused(Trouble.UNPACKS)
    out = bytearray()
    with box.open(info) as part:
        while piece := part.read(_CHUNK):
            out += piece
            if len(out) > LARGEST_PART:
                raise FileRefused(Trouble.UNPACKS)
    return bytes(out)


def _kind(parts: dict[str, bytes]) -> str:
    types = parts.get(_TYPES, b"")
    if _MACROS.search(types):
        raise FileRefused(Trouble.MACROS)
    tree = read_part(types)
    said = {str(one.get("ContentType")) for one in tree.iter()}
    kinds = [kind for main, kind in MAIN.items() if main in said]
    if len(kinds) != 1:
        raise FileRefused(Trouble.UNKNOWN)
    return kinds[0]


def _clean(name: str, part: bytes) -> bytes:
    """One part as it is packed again."""
    ending = name.rpartition(".")[2].lower()
    if name in _EMPTY or _PRINTER.search(name):
        return _EMPTY.get(name, b"")
    if ending in _PICTURES:
        return redrawn(part, _PICTURES[ending])
    if ending == "rels":
        _goes_nowhere(part)
        return part
    if ending not in ("xml", "vml"):
        raise FileRefused(Trouble.INSIDE)
    return _looked_through(part)


def _looked_through(part: bytes) -> bytes:
    """A part that is XML, without the names of who wrote it."""
    read_part(part)
    if _TRACKED.search(part):
        raise FileRefused(Trouble.COMMENTS)
    fields = b"".join(b"".join(one) for one in _FIELD.findall(part))
    if _FETCHES.search(fields) or _FORMULA.search(part):
        raise FileRefused(Trouble.OUTSIDE)
    if re.search(rb"<script|javascript:|<\w*:?oleobject|<\w*:?control[ >]", part, re.IGNORECASE):
        raise FileRefused(Trouble.ACTS)
    return _AUTHOR.sub(rb'\1=""', part)


def _goes_nowhere(part: bytes) -> None:
    """Links that somebody follows by hand may lead out; nothing is fetched by itself."""
    for one in read_part(part).iter():
        target = str(one.get("Target", ""))
        what = str(one.get("Type", "")).rpartition("/")[2].lower()
        if what in ("vbaproject", "oleobject", "package", "control", "attachedtemplate", "externallink"):
            raise FileRefused(
                Trouble.OUTSIDE if what in ("attachedtemplate", "externallink") else Trouble.INSIDE
            )
        if one.get("TargetMode") == "External" and (
            what != "hyperlink" or not target.lower().startswith(("http:", "https:", "mailto:"))
        ):
            raise FileRefused(Trouble.OUTSIDE)


def read_part(part: bytes) -> "Element":
    """The part as XML in UTF-8, without document types and entities of its own."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

    try:
        part.decode("utf-8")
        tree: Element = fromstring(part, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError):
        raise FileRefused(Trouble.BROKEN) from None
    return tree
