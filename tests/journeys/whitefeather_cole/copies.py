"""Every copy that the desk offers to anybody, with all that it says: words, facts of the file, pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import product
from urllib.parse import parse_qsl, urlsplit
from zipfile import ZipFile

import pypdf

from tests.journeys.desk import Desk

LANGUAGES = ("en", "es")
OWN_WORDS_ARE_ON = "button[name=own][value=off]"
# Whose, what, and the address of each sheet on the desk.
OFFERS = """people => people.flatMap(one => [...one.querySelectorAll('.desk__offers a')].map(link => [
  [...one.querySelectorAll('.desk__name > span')].at(-1).firstChild.textContent.trim(), link.textContent,
  link.getAttribute('href')]))"""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One copy: for whom, which sheet, in which language, on what; and everything it says. `own`: a child was asked,
    and wants all of their own words on it.
    """

    person: str
    kind: str
    title: str
    language: str
    surface: str
    own: bool
    says: str

    def __str__(self) -> str:
        """Which one it is, for a message."""
        return f"{self.person}: {self.title} ({self.language}, {self.surface}{', own words' if self.own else ''})"


def all_copies(desk: Desk, family: str) -> Iterator[Copy]:
    """Every copy of everybody, on the screen, as PDF and as Word, in both languages."""
    desk.go(f"{family}copies/")
    met: set[str] = set()
    for person, title, address in desk.page.locator(".desk__person").evaluate_all(OFFERS):
        kind = dict(parse_qsl(urlsplit(address).query))["kind"]
        for language, own in product(LANGUAGES, (False, True)):
            desk.go(f"{address}&language={language}" + ("&own=on" if own else ""))
            if own and not desk.page.locator(OWN_WORDS_ARE_ON).count():
                continue
            if kind not in met:
                met.add(kind)
                desk.accessible()
                desk.fits()
            for surface, says in _surfaces(desk):
                yield Copy(
                    person=person,
                    kind=kind,
                    title=title,
                    language=language,
                    surface=surface,
                    own=own,
                    says=says,
                )


def _surfaces(desk: Desk) -> Iterator[tuple[str, str]]:
    """One sheet on the screen, as PDF and as Word; nothing when there is nothing on it unless the child is asked."""
    sheet = desk.page.locator("main section").first
    if not sheet.count():
        return
    # With what stands in its tags: alternative texts, titles, names of faces.
    yield "screen", unescape(sheet.inner_html())
    for surface, says in (("print", pdf_says), ("word", word_says)):
        made = desk.made_by(desk.page.locator(f"main button[name=surface][value={surface}]").first)
        yield ("pdf" if surface == "print" else surface), says(made)


def pdf_says(made: bytes) -> str:
    """Text, facts, structure tree, outline, attachments and streams of a PDF. A raster picture would hide words."""
    reader = pypdf.PdfReader(BytesIO(made))
    parts = [page.extract_text() for page in reader.pages]
    assert not any(list(page.images) for page in reader.pages)
    parts += [f"{key} {value}" for key, value in (reader.metadata or {}).items()]
    parts += [str(entry) for entry in reader.outline]
    parts += [_object(reader, number) for number in range(1, int(reader.trailer["/Size"]))]
    return "\n".join(parts)


def _object(reader: pypdf.PdfReader, number: int) -> str:
    """Whatever an object of the file says that is not a typeface: alternative texts, facts, other streams."""
    try:
        found = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
    except (pypdf.errors.PdfReadError, KeyError, ValueError):
        return ""
    if isinstance(found, pypdf.generic.StreamObject):
        kind = found.get("/Type"), found.get("/Subtype")
        return found.get_data().decode("utf-8", "ignore") if "/XML" in kind else ""
    return str(found)


def word_says(made: bytes) -> str:
    """Every part of a Word file that holds words, and the facts inside its pictures."""
    parts = []
    with ZipFile(BytesIO(made)) as file:
        for name in file.namelist():
            inside = file.read(name)
            if name.endswith((".xml", ".rels")):
                markup = inside.decode()
                # Runs of one paragraph are one text; attributes (alternative texts) stay as they are.
                parts += [unescape(re.sub(r"<[^>]*>", "", line)) for line in markup.split("</w:p>")]
                parts += [unescape(value) for value in re.findall(r'(?:descr|title|name)="([^"]*)"', markup)]
            else:
                parts.append(inside.decode("latin-1") if name.endswith(".png") else name)
    return "\n".join(parts)
