"""An empty form of every tool to fill in on a screen: its fields, in both languages."""

from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pdfua import validate
from pypdf import PdfReader

from threefold.printing.blanks import fillable_pdf
from threefold.printing.form import Form
from threefold.toolkit.definition import Kind
from threefold.toolkit.papers.blank import blank_form
from threefold.toolkit.papers.names import read_name
from threefold.toolkit.registry import tools

LANGUAGES = ("en", "es")


@cache
def form(key: str, language: str) -> Form:
    return blank_form(tools()[key], language)


@cache
def fillable(key: str, language: str) -> bytes:
    return fillable_pdf(form(key, language))


def without_errors(made: bytes) -> bool:
    return [one for one in validate(BytesIO(made)).findings if one.severity.name == "ERROR"] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", tools())
def test_every_field_to_fill_in_has_a_name_that_tells_its_place_and_says_what_it_asks(
    key: str, language: str
) -> None:
    tool, made = tools()[key], fillable(key, language)
    assert without_errors(made)
    with pikepdf.open(BytesIO(made)) as opened:
        fields = list(opened.Root.AcroForm.Fields)
        places = {read_name(str(one.T))[1].split(".")[1] for one in fields if read_name(str(one.T))}
        assert len({str(one.T) for one in fields}) == len(fields)
        assert all(str(one.TU).strip() and one.StructParent is not None for one in fields)
        assert all(str(page.Tabs) == "/S" for page in opened.pages)
        assert opened.Root.get("/Lang") == language
    assert places == {one.key for _section, one in tool.prompts() if one.kind is not Kind.DRAWING}


def test_the_form_names_no_person_and_no_machine() -> None:
    facts = PdfReader(BytesIO(fillable("three_houses", "en"))).metadata
    assert facts is not None and facts.author == "Threefold" and facts.title == "Three Houses"
