"""Files as somebody who means harm would make them, and honest ones beside them. All are made here, none is stored."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = {
    "docx": ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    "pptx": ("ppt/presentation.xml",
             "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
    "xlsx": ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
}  # fmt: skip
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def picture(kind: str, *, gps: bool = False, size: tuple[int, int] = (8, 8)) -> bytes:
    """A small picture; with the place where it was taken."""
    out, more = BytesIO(), {}
    if gps:
        exif = Image.Exif()
        exif[0x010F] = "CAMERA OF MARISOL"
        exif.get_ifd(0x8825).update({1: "N", 2: (36.0, 44.0, 12.0), 3: "W", 4: (119.0, 47.0, 14.0)})
        more["exif"] = exif
    Image.new("RGB", size, "teal").save(out, kind, **more)
    return out.getvalue()


def png_with_text() -> bytes:
    """A PNG with words that no picture shows."""
    made = picture("PNG")
    body = b"tEXtComment\x00MARISOL"
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return made[:33] + chunk + made[33:]


def png_bomb() -> bytes:
    """A PNG that says it is 60,000 points wide and high."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def office(kind: str = "docx", more: dict[str, bytes | str] | None = None, **changed: Any) -> bytes:
    """An Office file with the parts that it needs, and `more`. `body`, `types`, `rels`: what stands there instead."""
    part, media = MAIN[kind]
    body = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>Three houses</w:t></w:r></w:p></w:body></w:document>'
    types = (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{part}" ContentType="{media}"/></Types>'
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": changed.get("types", types),
        "_rels/.rels": rels("officeDocument", part),
        part: changed.get("body", body),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.'
        'org/dc/elements/1.1/"><dc:creator>MARISOL</dc:creator></cp:coreProperties>',
        "docProps/app.xml": "<Properties><Company>MARISOL</Company></Properties>",
        **(more or {}),
    }  # fmt: skip
    return box(parts, changed.get("packing", ZIP_DEFLATED))


def box(parts: dict[str, bytes | str], packing: int = ZIP_DEFLATED) -> bytes:
    """A box of parts."""
    out = BytesIO()
    with ZipFile(out, "w", packing) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return out.getvalue()


def rels(what: str, target: str, *, outside: bool = False) -> str:
    """What one part has to do with another."""
    mode = ' TargetMode="External"' if outside else ""
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELS}/{what}" '
        f'Target="{target}"{mode}/></Relationships>'
    )


def word(inside: str) -> str:
    """A Word document's text with something in its paragraph."""
    return f'<w:document xmlns:w="{WORD}"><w:body><w:p>{inside}</w:p></w:body></w:document>'


def pdf(change: Callable[[PdfWriter], None] = lambda writer: None, *, password: str = "") -> bytes:
    """A PDF of one page that names who made it; `change` does something to it."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": "MARISOL", "/Title": "MARISOL"})
    stream = DecodedStreamObject()
    stream.set_data(b"<x>MARISOL</x>")
    writer._root_object[NameObject("/Metadata")] = writer._add_object(stream)
    change(writer)
    if password:
        writer.encrypt(password)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def action(kind: str, **more: str) -> Callable[[PdfWriter], None]:
    """When it is opened, it does something."""

    def change(writer: PdfWriter) -> None:
        told = {NameObject("/S"): NameObject(kind)}
        told |= {NameObject(f"/{key}"): TextStringObject(value) for key, value in more.items()}
        writer._root_object[NameObject("/OpenAction")] = writer._add_object(DictionaryObject(told))

    return change


def on_page(subtype: str, **more: Any) -> Callable[[PdfWriter], None]:
    """Something lies on its page."""

    def change(writer: PdfWriter) -> None:
        told: dict[Any, Any] = {
            NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(subtype),
            NameObject("/Rect"): ArrayObject([NumberObject(0)] * 4),
        }  # fmt: skip
        told |= {NameObject(f"/{key}"): value for key, value in more.items()}
        writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(DictionaryObject(told))])

    return change


def deed(kind: str, **more: str) -> DictionaryObject:
    """An action."""
    told = {NameObject("/S"): NameObject(kind)}
    return DictionaryObject(
        told | {NameObject(f"/{key}"): TextStringObject(value) for key, value in more.items()}
    )


def locked_box() -> bytes:
    """An Office file whose parts say that they are locked."""
    made = bytearray(office(packing=ZIP_STORED))
    at = 0
    while (at := made.find(b"PK\x01\x02", at)) >= 0:
        made[at + 8] |= 1
        at += 4
    return bytes(made)


def lying_box() -> bytes:
    """A box that says of a huge part that it is small."""
    made = bytearray(office(more={"word/large.xml": b"<a>" + b" " * 30_000_000 + b"</a>"}))
    at = 0
    while (at := made.find(b"PK\x01\x02", at)) >= 0:
        name = made[at + 46 : at + 46 + int.from_bytes(made[at + 28 : at + 30], "little")]
        if name == b"word/large.xml":
            made[at + 24 : at + 28] = struct.pack("<I", 10)
        at += 4
    return bytes(made)
