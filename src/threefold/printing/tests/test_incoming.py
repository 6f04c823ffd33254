"""Files from outside: what is refused, and why; what is taken, and that nothing comes along that nobody sees."""

import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import TextStringObject

from threefold.printing.incoming.files import LARGEST, MEDIA, taken_in
from threefold.printing.incoming.troubles import FileRefused, Trouble
from threefold.printing.tests import hostile as h

ZIP = b"PK\x03\x04"
VTT = b"WEBVTT\n\nNOTE by MARISOL\n\n00:01.000 --> 00:02.000\n<v Ann>Hello there.\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
REFUSED = {
    "nothing": (b"", Trouble.EMPTY),
    "too large": (b"%PDF-" + b"a" * LARGEST, Trouble.TOO_LARGE),
    "a program": (b"MZ\x90\x00" + bytes(200), Trouble.UNKNOWN),
    "a program of Linux": (b"\x7fELF" + bytes(200), Trouble.UNKNOWN),
    "words": (b"Just some words", Trouble.UNKNOWN),
    "a GIF": (h.picture("GIF"), Trouble.UNKNOWN),
    "an SVG with a script": (SVG, Trouble.ACTIVE_PAGE),
    "an SVG with an XML head": (b'<?xml version="1.0"?>' + SVG, Trouble.ACTIVE_PAGE),
    "an SVG in UTF-16": (SVG.decode().encode("utf-16"), Trouble.ACTIVE_PAGE),
    "a page": (b"<!DOCTYPE html><script>alert(1)</script>", Trouble.ACTIVE_PAGE),
    "a page behind spaces": (b"\n\n   <HTML><body onload=x>", Trouble.ACTIVE_PAGE),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Trouble.OLD),
    "RTF": (b"{\\rtf1\\objdata}", Trouble.OLD),
    "half a PNG": (h.picture("PNG")[:40], Trouble.BROKEN),
    "half a JPEG": (h.picture("JPEG", size=(200, 200))[:300], Trouble.BROKEN),
    "a PNG that fills a machine": (h.png_bomb(), Trouble.UNPACKS),
    "a page that begins like a PNG": (b"\x89PNG\r\n\x1a\n<html><script>", Trouble.BROKEN),
    "a page that begins like a JPEG": (b"\xff\xd8\xff/*<script>*/=alert(1)", Trouble.BROKEN),
    "a PDF with a script": (h.pdf(h.action("/JavaScript", JS="app.alert(1)")), Trouble.ACTS),
    "a PDF that starts a program": (h.pdf(h.action("/Launch", F="cmd.exe")), Trouble.ACTS),
    "a PDF that sends its fields": (h.pdf(h.action("/SubmitForm", F="http://example.org")), Trouble.ACTS),
    "a PDF that opens another": (h.pdf(h.action("/GoToR", F="//host/share/x.pdf")), Trouble.ACTS),
    "a PDF with a file inside": (h.pdf(lambda one: one.add_attachment("x.exe", b"MZ")), Trouble.ACTS),
    "a PDF with a link that runs": (h.pdf(h.on_page("/Link", A=h.deed("/URI", URI="javascript:x"))), Trouble.ACTS),
    "a PDF with a film": (h.pdf(h.on_page("/RichMedia")), Trouble.ACTS),
    "a PDF with a note in it": (h.pdf(h.on_page("/Text", Contents=TextStringObject("MARISOL"))), Trouble.COMMENTS),
    "a PDF with a password": (h.pdf(password="x"), Trouble.LOCKED),
    "half a PDF": (h.pdf()[:200], Trouble.BROKEN),
    "a PDF that is a box too": (h.pdf() + h.office(), Trouble.TWO_KINDS),
    "a PDF that is a page too": (b"%PDF-1.7\n<script>alert(1)</script>\n" + h.pdf(), Trouble.TWO_KINDS),
    "a PDF with a program behind it": (h.pdf() + b"MZ\x90\x00", Trouble.TWO_KINDS),
    "nothing but the name of a PDF": (b"%PDF-1.7\n%%EOF", Trouble.BROKEN),
    "Word with macros": (h.office(more={"word/vbaProject.bin": b"x"}), Trouble.MACROS),
    "Word with macros by another name": (
        h.office(types='<Types><Override PartName="/w" ContentType="application/vnd.ms-word.document.macroEnabled.main'
                       '+xml"/></Types>'), Trouble.MACROS),
    "Word with a control": (h.office(more={"word/activeX/activeX1.xml": "<a/>"}), Trouble.MACROS),
    "Excel with macros": (h.office("xlsx", more={"xl/macrosheets/sheet1.xml": "<a/>"}), Trouble.MACROS),
    "PowerPoint with macros": (h.office("pptx", more={"ppt/vbaProject.bin": b"x"}), Trouble.MACROS),
    "Word with a file inside": (h.office(more={"word/embeddings/oleObject1.bin": b"x"}), Trouble.INSIDE),
    "Word with a sheet inside": (h.office(more={"word/embeddings/Sheet.xlsx": b"x"}), Trouble.INSIDE),
    "Word with an SVG": (h.office(more={"word/media/image1.svg": SVG}), Trouble.INSIDE),
    "Word with a page inside": (h.office(more={"word/afchunk.html": b"<script>"}), Trouble.INSIDE),
    "Word with a picture that is none": (h.office(more={"word/media/image1.png": SVG}), Trouble.BROKEN),
    "Word with a template elsewhere": (
        h.office(more={"word/_rels/settings.xml.rels": h.rels("attachedTemplate", "http://example.org/x.dotm",
                                                             outside=True)}), Trouble.OUTSIDE),
    "Word with a picture elsewhere": (
        h.office(more={"word/_rels/document.xml.rels": h.rels("image", "http://example.org/x.png", outside=True)}),
        Trouble.OUTSIDE),
    "Word with a link that runs": (
        h.office(more={"word/_rels/document.xml.rels": h.rels("hyperlink", "file:///c:/x.exe", outside=True)}),
        Trouble.OUTSIDE),
    "Word with a field that starts something": (
        h.office(body=h.word("<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\cmd.exe</w:instrText>")),
        Trouble.OUTSIDE),
    "Excel with a formula that starts something": (
        h.office("xlsx", body="<workbook><f>cmd|'/c calc'!A0</f></workbook>"), Trouble.OUTSIDE),
    "Excel with a book elsewhere": (
        h.office("xlsx", more={"xl/externalLinks/externalLink1.xml": "<a/>"}), Trouble.OUTSIDE),
    "Word with comments": (h.office(more={"word/comments.xml": "<a>MARISOL</a>"}), Trouble.COMMENTS),
    "Word with tracked changes": (
        h.office(body=h.word('<w:del w:id="1" w:author="MARISOL"><w:r/></w:del>')), Trouble.COMMENTS),
    "Word with entities": (
        h.office(body='<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), Trouble.BROKEN),
    "Word that laughs a billion times": (
        h.office(body='<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'), Trouble.BROKEN),
    "Word in UTF-16": (h.office(body='<?xml version="1.0"?><a/>'.encode("utf-16")), Trouble.BROKEN),
    "a box that unpacks to too much": (
        h.office(more={"word/large.xml": b"<a>" + b" " * 30_000_000 + b"</a>"}), Trouble.UNPACKS),
    "a box of many parts that are too much": (
        h.office(more={f"word/large{n}.xml": b"<a>" + b" " * 16_000_000 + b"</a>" for n in range(5)}),
        Trouble.UNPACKS),
    "a box that lies about a part": (h.lying_box(), None),
    "a box of too many parts": (h.office(more={f"word/{n}.xml": "<a/>" for n in range(2_001)}), Trouble.UNPACKS),
    "a box that climbs out": (h.office(more={"../../etc/cron.d/x.xml": "<a/>"}), Trouble.BROKEN),
    "a box with a path of Windows": (h.office(more={"c:\\x.xml": "<a/>"}), Trouble.BROKEN),
    "a box with one part twice": (h.office(more={"WORD/DOCUMENT.XML": "<a/>"}), Trouble.BROKEN),
    "a locked box": (h.locked_box(), Trouble.LOCKED),
    "a box in a box": (h.office(more={"word/x.zip": h.office()}), Trouble.INSIDE),
    "a box of programs": (h.box({"x.class": b"\xca\xfe\xba\xbe", "[Content_Types].xml": "<Types/>"}), Trouble.UNKNOWN),
    "a box without a list": (h.box({"x.xml": "<a/>"}), Trouble.BROKEN),
    "half a box": (h.office()[:300], Trouble.BROKEN),
    "captions with a script": (VTT + b"\n<script>alert(1)</script>", Trouble.ACTIVE_PAGE),
    "captions with a picture": (VTT + b"\n00:03.000 --> 00:04.000\n<img src=x onerror=y>", Trouble.ACTIVE_PAGE),
    "captions that are no text": (b"WEBVTT\n\n\xff\xfe\x00", Trouble.BROKEN),
    "captions without one": (b"WEBVTT\n\nNOTE MARISOL\n", Trouble.BROKEN),
}  # fmt: skip
TAKEN = {
    "pdf": h.pdf(), "docx": h.office(), "pptx": h.office("pptx"), "xlsx": h.office("xlsx"), "png": h.png_with_text(),
    "jpg": h.picture("JPEG", gps=True), "vtt": VTT,
}  # fmt: skip


def test_there_are_many_hostile_files():
    assert len(REFUSED) >= 60


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_with_a_word_that_says_why(name):
    made, trouble = REFUSED[name]
    begun = time.process_time()
    with pytest.raises(FileRefused) as refused:
        taken_in(made)
    assert trouble in (None, refused.value.trouble), refused.value.trouble
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("kind", TAKEN)
def test_an_honest_file_is_told_apart_by_what_it_holds_and_says_nobody_s_name(kind):
    found = taken_in(TAKEN[kind])
    assert found.kind == kind and kind in MEDIA
    words = found.made
    if words.startswith(ZIP):
        with ZipFile(BytesIO(found.made)) as parts:
            words += b"".join(parts.read(one) for one in parts.namelist())
    assert b"MARISOL" not in words
    assert taken_in(found.made).kind == kind, "what was made clean is clean"


def test_a_photograph_says_no_place_and_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    out = BytesIO()
    Image.new("RGB", (40, 20), "teal").save(out, "JPEG", exif=exif)
    with Image.open(BytesIO(taken_in(out.getvalue()).made)) as clean:
        assert not clean.getexif() and clean.size == (20, 40)


@pytest.mark.parametrize("behind", [b"<script>alert(1)</script>", h.office(), b"MZ\x90\x00", b"%PDF-1.7"])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_what_hangs_behind_a_picture_does_not_come_along(kind, behind):
    clean = taken_in(h.picture(kind, gps=True) + behind)
    assert clean.kind == {"PNG": "png", "JPEG": "jpg"}[kind] and behind not in clean.made
    assert b"MARISOL" not in clean.made


def test_pictures_inside_of_office_and_pdf_files_say_no_place():
    photograph = h.picture("JPEG", gps=True)
    docx = taken_in(h.office(more={"word/media/image1.jpeg": photograph})).made
    with ZipFile(BytesIO(docx)) as parts:
        assert b"MARISOL" not in parts.read("word/media/image1.jpeg")
    out = BytesIO()
    with Image.open(BytesIO(photograph)) as one:
        one.save(out, "PDF")
    assert b"MARISOL" not in taken_in(out.getvalue()).made


def test_a_pdf_keeps_its_pages_and_its_links():
    clean = taken_in(h.pdf(h.on_page("/Link", A=h.deed("/URI", URI="https://example.org")))).made
    reader = PdfReader(BytesIO(clean))
    assert len(reader.pages) == 1 and "/Annots" in reader.pages[0]
    assert not (reader.metadata or {}).get("/Author")


def test_every_word_about_a_refusal_is_there_twice():
    assert all(one.value.en and one.value.es for one in Trouble)
    assert "5 MB" in Trouble.TOO_LARGE.value.en and LARGEST == 5_000_000
