"""What stands in a file as text is read, wherever it stands, within limits; nothing that is sent in can stop that."""

import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from threefold.printing.incoming import wording
from threefold.printing.incoming.files import taken_in
from threefold.printing.incoming.wording import UNREAD, wording_of
from threefold.printing.tests import hostile
from threefold.printing.tests.hostile import office, on_page, picture, rels, word

DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
RUNS = "<a:r><a:t>Marisol</a:t></a:r><a:r><a:t> Reyes</a:t></a:r>"
SLIDE = f'<p:sld xmlns:p="x" xmlns:a="{DRAWN}"><a:p>{RUNS}</a:p></p:sld>'
CELLS = '<worksheet><sheetData><row><c t="s"><v>123456</v></c><c><v>5595550177</v></c></row></sheetData></worksheet>'
SHOWN = word('<w:r><wp:docPr xmlns:wp="x" name="Picture 1" descr="Nora at her school"/></w:r>')


def said(made):
    """Through the whole door, as it is sent in."""
    return taken_in(made).wording


def pages(*texts, size=1):
    """A PDF with so many pages, each with its words."""

    def write(writer):
        for text in texts:
            page = writer.add_blank_page(200, 200)
            font = DictionaryObject(
                {
                    NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
                    NameObject("/BaseFont"): NameObject("/Helvetica"),
                }
            )  # fmt: skip
            fonts = DictionaryObject({NameObject("/F1"): font})
            page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
            stream = DecodedStreamObject()
            stream.set_data(f"BT /F1 12 Tf 10 100 Td ({text}) Tj ET\n".encode() * size)
            page[NameObject("/Contents")] = writer._add_object(stream)

    return hostile.pdf(write)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (office(body=word("<w:r><w:t>Mari</w:t></w:r><w:r><w:t>sol Reyes</w:t></w:r>")), "Marisol Reyes"),
        (office(more={"word/header1.xml": word("<w:r><w:t>Nora</w:t></w:r>")}), "Three houses\nNora"),
        (office(more={"word/footnotes.xml": word("<w:r><w:t>Nora</w:t></w:r>")}), "Nora"),
        (office(body=SHOWN), "Nora at her school"),
        (
            office(more={"word/_rels/document.xml.rels": rels("hyperlink", "mailto:nora@example.org", outside=True)}),
            "nora@example.org",
        ),
        (office("pptx", {"ppt/slides/slide1.xml": SLIDE}), "Marisol Reyes"),
        (office("pptx", {"ppt/notesSlides/notesSlide1.xml": SLIDE}), "Marisol Reyes"),
        (office("xlsx", {"xl/worksheets/sheet1.xml": CELLS}), "5595550177"),
        (office("xlsx", {"xl/sharedStrings.xml": "<sst><si><t>Marisol</t></si></sst>"}), "Marisol"),
        (office("xlsx", body='<workbook><sheets><sheet name="Reyes family"/></sheets></workbook>'), "Reyes family"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nMarisol called.\n", "Marisol called."),
        (pages("Marisol called.", "Nora came."), "Marisol called.\nNora came."),
        (hostile.pdf(on_page("/Widget", V=TextStringObject("Marisol"))), "Marisol"),
    ],
)  # fmt: skip
def test_words_are_read_wherever_they_stand(made, words):
    found = said(made)
    assert words in found.text and found.whole


def test_numbers_of_shared_texts_and_how_things_look_are_no_words():
    assert "123456" not in said(office("xlsx", {"xl/worksheets/sheet1.xml": CELLS})).text
    styles = word("<w:r><w:t>Nora</w:t></w:r>")
    assert "Nora" not in said(office(more={"word/styles.xml": styles})).text


def test_parts_come_in_the_order_of_their_numbers():
    slides = {
        f"ppt/slides/slide{number}.xml": SLIDE.replace("Marisol", f"Nora{number}") for number in (10, 2, 1)
    }
    text = said(office("pptx", slides)).text
    assert text.index("Nora1 ") < text.index("Nora2 ") < text.index("Nora10 ")


@pytest.mark.parametrize(
    "made", [picture("PNG"), office(more={"word/media/image1.png": picture("PNG")})], ids=["png", "docx"]
)
def test_pictures_are_told_as_not_read(made):
    assert not said(made).whole


def test_a_scanned_page_is_told_as_not_read():
    def scan(writer):
        image = DecodedStreamObject()
        image.update({NameObject("/Subtype"): NameObject("/Image"), NameObject("/Width"): NumberObject(1)})
        drawn = DictionaryObject({NameObject("/Im1"): writer._add_object(image)})
        writer.pages[0][NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawn})

    found = said(hostile.pdf(scan))
    assert (found.text, found.whole) == ("", False)


def test_of_a_long_file_the_beginning_is_read(monkeypatch):
    monkeypatch.setattr(wording, "LONGEST", 20)
    found = said(pages("Marisol called.", "Nora came."))
    assert found.text.startswith("Marisol called.") and len(found.text) <= 20 and not found.whole
    monkeypatch.undo()
    monkeypatch.setattr(wording, "MOST_PAGES", 2)
    found = said(pages("Marisol called.", "Nora came."))
    assert found.text == "Marisol called." and not found.whole


def test_a_page_that_would_take_too_long_is_left_out(monkeypatch):
    monkeypatch.setattr(wording, "LARGEST_PAGE", 1000)
    assert said(pages("Marisol " * 200)) == UNREAD


def test_when_the_time_is_over_it_stops(monkeypatch):
    monkeypatch.setattr(wording, "SECONDS", 0)
    found = said(pages("Marisol called.", "Nora came."))
    assert "Nora" not in found.text and not found.whole


def test_the_largest_page_that_is_read_takes_seconds_at_most():
    made = pages("Marisol called at night.", size=wording.LARGEST_PAGE // 60)
    begun = time.process_time()
    wording_of("pdf", made)
    assert time.process_time() - begun < 20


@pytest.mark.parametrize("kind", ["pdf", "docx", "pptx", "xlsx", "vtt"])
@pytest.mark.parametrize("made", [b"", b"%PDF-1.7 nothing", b"PK\x03\x04", bytes(1000)])
def test_what_cannot_be_read_is_told_so_and_stops_nothing(kind, made):
    found = wording_of(kind, made)
    assert kind == "vtt" or found == UNREAD


def test_a_pdf_that_leads_in_a_circle_is_read_to_its_end():
    def circle(writer):
        one = DictionaryObject({NameObject("/Alt"): TextStringObject("Marisol")})
        at = writer._add_object(one)
        one[NameObject("/Kids")] = ArrayObject([at])
        writer._root_object[NameObject("/StructTreeRoot")] = at

    found = said(hostile.pdf(circle))
    assert "Marisol" in found.text and found.whole


def test_the_file_is_kept_as_it_was_cleaned():
    made = pages("Marisol called.")
    assert len(PdfReader(BytesIO(taken_in(made).made)).pages) == 2
    with ZipFile(BytesIO(taken_in(office()).made)) as box:
        assert b"Three houses" in box.read("word/document.xml")
