"""Every copy that the desk offers to anybody, with all that it says: words, facts of the file, pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pypdf

from tests.journeys.desk import Desk

LANGUAGES = ("en", "es")


@dataclass(frozen=True, kw_only=True)
class Copy:
    """One copy: for whom, which sheet, in which language, on what; and everything it says."""

    person: str
    kind: str
    title: str
    language: str
    surface: str
    says: str

    def __str__(self) -> str:
        """Which one it is, for a message."""
        return f"{self.person}: {self.title} ({self.language}, {self.surface})"


def all_copies(desk: Desk, family: str) -> Iterator[Copy]:
    """Every copy of everybody: the preview, the PDF and the Word file, in both languages."""
    desk.go(f"{family}copies/")
    holders = desk.page.locator(".desk__person")
    offered = [
        (name.split(",")[0].strip(), link["href"], link["title"])
        for name, links in holders.evaluate_all(
            "all => all.map(li => [li.querySelector('.desk__name > span:last-child').textContent,"
            " [...li.querySelectorAll('.desk__offers a')].map("
            "a => ({href: a.getAttribute('href'), title: a.textContent}))])"
        )
        for link in links
    ]
    for person, address, title in offered:
        kind = re.search(r"kind=(\w+)", address)
        assert kind is not None
        for language in LANGUAGES:
            assert desk.go(f"{address}&language={language}") == 200, (person, title)
            texts = {"screen": sheet_of(desk)}
            if desk.page.get_by_role("button", name="Open it in Word").count():
                texts["pdf"] = pdf_says(desk.file("Print"))
                texts["word"] = word_says(desk.file("Open it in Word"))
            for surface, says in texts.items():
                yield Copy(
                    person=person, kind=kind[1], title=title, language=language, surface=surface, says=says
                )


def sheet_of(desk: Desk) -> str:
    """The preview with what stands in its tags: alternative texts, titles, names of faces."""
    markup = desk.page.locator("main section").first.evaluate("section => section.innerHTML")
    return unescape(markup)


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
