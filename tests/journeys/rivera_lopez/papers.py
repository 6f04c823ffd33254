"""Everything that a copy says: its words, its facts, what stands for its pictures, and its hidden parts."""

import re
import unicodedata
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pypdf
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, IndirectObject, TextStringObject

from tests.journeys.rivera_lopez.hidden import Hidden

HOTLINE = re.compile(r"(diaynoche|dayandnight|dayornight|dediaodenoche)5550142")


def plain(text: str) -> str:
    """Letters and digits alone, without accents and capitals: no line break, hyphen or space hides a word."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return HOTLINE.sub("", "".join(one for one in bare.casefold() if one.isalnum()))


def found_in(text: str, hidden: tuple[Hidden, ...]) -> list[tuple[str, str]]:
    """Which hidden words stand in a text, each with the reason why they must not."""
    letters = plain(text)
    return [(words, one.why) for one in hidden for words in one.words if plain(words) in letters]


def in_pdf(made: bytes) -> str:
    """The text of every page, and every string of every object: titles, alternative texts, marks, metadata."""
    reader = pypdf.PdfReader(BytesIO(made))
    words = [page.extract_text() for page in reader.pages]
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        try:
            found = reader.get_object(IndirectObject(number, 0, reader))
        except pypdf.errors.PyPdfError:
            continue
        words += _strings(found)
        if isinstance(found, DictionaryObject) and found.get("/Type") == "/Metadata":
            words.append(found.get_data().decode("utf-8", "replace"))  # type: ignore[attr-defined]
    return "\n".join(words)


def _strings(found: object) -> list[str]:
    if isinstance(found, TextStringObject):
        return [str(found)]
    if isinstance(found, ByteStringObject):
        return [found.decode("latin-1")]
    if isinstance(found, DictionaryObject):
        return [
            text
            for value in found.values()
            if not isinstance(value, IndirectObject)
            for text in _strings(value)
        ]
    if isinstance(found, ArrayObject):
        return [text for value in found if not isinstance(value, IndirectObject) for text in _strings(value)]
    return []


def in_word(made: bytes) -> str:
    """Every part of the file: words, properties, alternative texts, pictures, names of parts."""
    with ZipFile(BytesIO(made)) as parts:
        files = [(name, parts.read(name)) for name in parts.namelist()]
    return "\n".join(f"{name} {in_marks(data.decode('utf-8', 'replace'))}" for name, data in files)


def in_marks(marked: str) -> str:
    """The words between the marks of HTML, XML or SVG, and all that stands in their attributes."""
    attributes = re.findall(r'="([^"]*)"', marked)
    return unescape("\n".join([re.sub(r"<[^>]+>", "", marked), *attributes]))
