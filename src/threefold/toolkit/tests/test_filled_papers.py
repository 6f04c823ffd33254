"""A filled tool on paper: each reader's sheets alone, exact words, pictures."""

import re
from dataclasses import replace
from html import unescape
from io import BytesIO
from typing import Any
from uuid import uuid4
from zipfile import ZipFile

import pytest
from django.utils import timezone
from pdfua import validate
from pypdf import PdfReader

from threefold.disclosure.groups import Surface
from threefold.families.models import Protection
from threefold.families.tests.cast import AT, Cast
from threefold.printing.paper import Paper, Picture, Table
from threefold.printing.pdf import pdf
from threefold.printing.word import word
from threefold.toolkit.changes import Begin, choose_readers, keep_draft
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.definition import PAPERS, Kind
from threefold.toolkit.drawing.reading import tool_of
from threefold.toolkit.drawing.sheets import PLACES
from threefold.toolkit.models import FilledTool
from threefold.toolkit.papers.drawn import drawn
from threefold.toolkit.papers.filled import Sheet, filled_paper
from threefold.toolkit.registry import tools
from threefold.toolkit.tests.test_copies import person, worker
from threefold.toolkit.tests.things import SAID, finished, who

pytestmark = pytest.mark.django_db


def paper_of(cast: Cast, reader: Any, language: str = "en", **more: Any) -> Paper:
    (copy,) = filled_tools(cast.family, replace(reader, language=language), Surface.PRINT, **more)
    names = {cast.child.pk: "Emma", cast.mother.pk: "Marisol", cast.grandmother.pk: "Rosa"}
    return filled_paper(
        copy, Sheet(whose="For a test", day=AT.date(), county="Alder", language=language, names=names)
    )


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def in_pdf(made: bytes) -> str:
    return squeezed(" ".join(page.extract_text() for page in PdfReader(BytesIO(made)).pages))


def in_word(made: bytes) -> str:
    with ZipFile(BytesIO(made)) as parts:
        return squeezed(unescape(re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())))


def test_a_copy_holds_the_sheets_that_the_child_chose_for_this_person_and_nothing_of_the_others(
    cast: Cast,
) -> None:
    row = finished(cast)
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="good", people=[cast.mother.pk], **who(cast))
    paper = paper_of(cast, person(cast, "mother"))
    made = pdf(paper)
    for text in (in_pdf(made), in_word(word(paper))):
        assert squeezed("Grandma's soup.") in text and "TheThreeHousesweremade" in text
        for hidden in (SAID, "What makes you sad", "Worries", "Before you begin"):
            assert squeezed(hidden) not in text


def test_exact_words_stand_with_who_said_them_and_in_what_language(cast: Cast) -> None:
    finished(cast)
    text = in_pdf(pdf(paper_of(cast, worker(cast, "worker"), "es")))
    assert squeezed(f"“{SAID}”") in text
    assert squeezed("En inglés, como se dijo.") in text and "Emma" in text


def drawing(paper: str, *marks: dict[str, Any]) -> dict[str, Any]:
    tool = tool_of(paper)
    return {
        "v": 1,
        "tool": tool,
        "sheet": paper,
        "home": "any",
        "back": "wings",
        "path": None,
        "marks": list(marks),
    }


def said_in(place: str, **more: Any) -> dict[str, Any]:
    words = {"id": "w1", "k": "words", "t": "Biscuit <b> sleeps & snores", "by": "child", "lang": "en"}
    return {**words, "x": 2500, "y": 5000, "z": 440, "n": 16, "in": place, **more}


@pytest.mark.parametrize("paper", PAPERS)
def test_a_drawing_is_a_picture_with_its_description_and_its_words_below(paper: str) -> None:
    place = next(iter(PLACES[tool_of(paper)]))
    marks = said_in(place), said_in(place, id="w2", t="For her", by="worker", lang="es")
    picture, _heading, first, second = drawn(drawing(paper, *marks), paper, "en", "Ivy")
    assert isinstance(picture, Picture) and "Biscuit" in picture.alt and "&lt;b&gt;" in picture.svg
    assert (first.text, first.by) == ("Biscuit <b> sleeps & snores", "Written by Ivy.")
    assert (second.text, second.lang) == ("For her", "es") and "worker" in second.by
    sheet = Paper(title="t", whose="w", lang="en", county="c", day=AT.date(), blocks=(picture, first))
    made = pdf(sheet)
    assert [one for one in validate(BytesIO(made)).findings if one.severity.name == "ERROR"] == []
    with ZipFile(BytesIO(word(sheet))) as parts:
        assert any(name.endswith(".png") for name in parts.namelist())
        assert "Biscuit" in parts.read("word/document.xml").decode()


def test_who_does_not_have_the_red_circle_has_a_picture_without_it(cast: Cast) -> None:
    payload = {
        "inside": {"people": [{"name": "Grandma"}]},
        "picture": {"drawing": drawing("safety", said_in("inside"))},
    }
    tool = tools()["safety_house"]
    row = FilledTool.objects.create(
        agency_id=cast.family.agency_id, created_at=AT, family=cast.family, person=cast.child, tool=tool.key,
        schema=tool.version, payload=payload, language="en", state="finished", written_by=cast.worker,
        finished_at=timezone.now(), id=uuid4(),
    )  # fmt: skip
    Protection.objects.all().delete()
    choose_readers(filled=row.pk, sheet="picture", people=[cast.mother.pk], **who(cast))
    (copy,) = filled_tools(cast.family, person(cast, "mother"), Surface.PRINT)
    sheet = Sheet(whose="w", day=AT.date(), county="c", language="en", names={})
    without, whole = (
        next(one for one in filled_paper(copy, one).blocks if isinstance(one, Picture)).svg
        for one in (sheet, replace(sheet, whole=True))
    )
    assert "feel safe with" in whole and "feel safe with" not in without
    assert len(without) < len(whole)


def test_a_column_in_which_nothing_stands_takes_no_room(cast: Cast) -> None:
    section, asked = next(
        (of, one) for of, one in tools()["safety_circles"].prompts() if one.kind is Kind.ROWS
    )
    rows = [{"name": "Aunt Bea"}, {"name": "The coach", "does": "Drives."}]
    begin = Begin(tool="safety_circles", person=cast.mother.pk, language="en")
    keep_draft(begin=begin, payload={section.key: {asked.key: rows}}, **who(cast))
    (table,) = [one for one in paper_of(cast, worker(cast, "worker")).blocks if isinstance(one, Table)]
    assert table.header == ("Name", "What do they do for you and the children now?")
    assert table.rows == (("Aunt Bea", ""), ("The coach", "Drives."))
