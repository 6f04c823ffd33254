"""Paper: every word of a sheet stands on screen, in the PDF and in Word; nothing else does."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from pdfua import validate
from weasyprint.urls import FatalURLFetchingError

from threefold.printing import pdf as press
from threefold.printing.html import document, sheet
from threefold.printing.paper import (
    Column,
    Paragraph,
    Picture,
    Quote,
    SignatureLine,
    Signatures,
    Slip,
    Step,
    Steps,
)
from threefold.printing.pdf import pdf, printed
from threefold.printing.pictures import as_png
from threefold.printing.tests.letters import letter_sizes
from threefold.printing.tests.samples import BLOCKS, PAPER, SVG
from threefold.printing.texts import texts_of
from threefold.printing.word import word

pikepdf = pytest.importorskip("pikepdf")
pypdf = pytest.importorskip("pypdf")


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def html_text(html: str) -> str:
    return squeezed(unescape(re.sub(r"<[^>]+>", " ", html)))


def pdf_text(made: bytes) -> str:
    return squeezed(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(made)).pages))


def word_text(made: bytes) -> str:
    with ZipFile(BytesIO(made)) as parts:
        return squeezed(unescape(re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_word_is_on_every_surface(language: str) -> None:
    paper = replace(PAPER, lang=language)
    texts = [
        html_text(sheet(paper)),
        html_text(document(paper)),
        pdf_text(pdf(paper)),
        word_text(word(paper)),
    ]
    shown_as_pictures = {
        "Abuela Rosa",
        "t",
        "A circle in which Rosa stands",
        "Luz and a dog",
        "Rosa at the door",
    }
    said = set(texts_of(paper)) - shown_as_pictures - {"Alder County"}
    assert len(said) > 30
    for words in said:
        for text in texts:
            assert squeezed(words) in text, words


def test_what_people_wrote_is_never_markup() -> None:
    assert "wake &lt;up&gt;" in sheet(PAPER)
    assert "<up>" not in document(PAPER)


def test_a_drawn_signature_stands_in_one_block_with_its_own_line_and_name() -> None:
    signers = document(PAPER).split('<div class="signer')[1:]
    blocks = [one for one in signers if not one.startswith("__line")]
    assert len(blocks) == 2
    assert "Marisol Reyes" in signers[1] and "<img" not in signers[1]
    assert signers[3].index("<img") < signers[3].index("Dee") and "on paper" in signers[3]


def test_the_pdf_is_tagged_and_marked() -> None:
    made = pdf(PAPER)
    found = validate(BytesIO(made))
    assert [one for one in found.findings if one.severity.name == "ERROR"] == []
    with pikepdf.open(BytesIO(made)) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang) == "en"
        assert str(opened.docinfo["/Author"]) == "Alder County"
        assert "pdfuaid" in opened.Root.Metadata.read_bytes().decode()
        faces = {str(font.BaseFont) for page in opened.pages for font in page.Resources.Font.values()}
    assert all("Hyperlegible" in face or "Figures" in face for face in faces), faces


def test_a_sheet_fetches_nothing_from_outside() -> None:
    with pytest.raises(FatalURLFetchingError, match="may not fetch"):
        printed('<html lang="en"><title>t</title><img src="http://127.0.0.1:9/x.png" alt="x"></html>')
    with pytest.raises(FatalURLFetchingError, match="may not fetch"):
        printed('<html lang="en"><title>t</title><img src="file:///etc/passwd" alt="x"></html>')


def test_large_print_and_a4() -> None:
    wide = pikepdf.open(BytesIO(pdf(replace(PAPER, a4=True, large=True))))
    assert [round(float(side)) for side in wide.pages[0].MediaBox[2:]] == [595, 842]
    assert 'class="big a4"' in document(replace(PAPER, a4=True, large=True))


def test_no_letter_of_a_large_print_is_under_18_points() -> None:
    # A drawn signature has no letters.
    signed = Signatures(lines=(SignatureLine(who="Marisol Reyes", done="on paper"),))
    paper = replace(PAPER, blocks=(*BLOCKS[:-1], signed))
    usual, large = (letter_sizes(pdf(replace(paper, large=large))) for large in (False, True))
    assert {9.5, 13.0} < usual
    assert min(large) >= 18


def test_the_word_file_in_large_print_has_no_smaller_type() -> None:
    with ZipFile(BytesIO(word(replace(PAPER, large=True)))) as parts:
        used = parts.read("word/document.xml").decode() + parts.read("word/footer1.xml").decode()
        styles = parts.read("word/styles.xml").decode()
    normal = styles[styles.index('w:styleId="Normal"') :].split("</w:style>")[0]
    assert 'w:sz w:val="36"' in normal and "w:sz " not in used


def test_the_word_file_names_language_county_and_nobody_else() -> None:
    with ZipFile(BytesIO(word(replace(PAPER, lang="es")))) as parts:
        facts = parts.read("docProps/core.xml").decode()
        text = parts.read("word/styles.xml").decode()
        picture = parts.read("word/document.xml").decode()
        dots = [name for name in parts.namelist() if name.endswith(".png")]
    assert "Alder County" in facts
    assert "python-docx" not in facts
    assert "es-US" in text
    assert 'descr="A circle in which Rosa stands"' in picture
    assert 'descr="Firma de Dee"' in picture
    assert dots


def test_a_picture_is_drawn_with_letters() -> None:
    with_letters, without = as_png(SVG), as_png(SVG.replace("Abuela Rosa", ""))
    assert with_letters.startswith(b"\x89PNG")
    assert len(with_letters) > len(without)


def test_the_first_line_names_whose_it_is_and_the_day() -> None:
    assert "Copy for Marisol, 24 November 2026" in document(PAPER)
    assert "Copia para Rosa, 24 de noviembre de 2026" in document(
        replace(PAPER, lang="es", whose="Copia para Rosa")
    )


def test_a_little_too_long_is_set_closer() -> None:
    def pages(count: int) -> int:
        more = tuple(
            Paragraph(text="What people do, so that the children are safe. " * 6) for _ in range(count)
        )
        return len(pypdf.PdfReader(BytesIO(pdf(replace(PAPER, blocks=(*BLOCKS[:6], *more))))).pages)

    assert pages(12) == 2
    assert pages(40) > 2


@pytest.mark.parametrize(
    ("sheet_in", "words_in", "told", "means"),
    [("en", "es", "In Spanish, as it was said.", "In English:"),
     ("es", "en", "En inglés, como se dijo.", "En español:")],
)  # fmt: skip
def test_exact_words_in_another_language_say_so_on_every_surface(
    sheet_in: str, words_in: str, told: str, means: str
) -> None:
    slip = Slip(kind="Strength", text="Reads to both", own=True, lang=words_in)
    blocks = (
        Quote(text="Same here", lang=words_in),
        Quote(text="Wake up", lang=words_in, meaning="Get up"),
        Column(question="What works?", mark="sun", slips=(slip, replace(slip, own=False))),
    )
    paper = replace(PAPER, lang=sheet_in, blocks=blocks)
    for text in (
        html_text(sheet(paper)),
        html_text(document(paper)),
        pdf_text(pdf(paper)),
        word_text(word(paper)),
    ):
        assert text.count(squeezed(told)) == 3 and text.count(squeezed(f"{told} {means} Get up")) == 1
    assert f'<p lang="{words_in}">“Wake up”</p>' in sheet(paper) and "<p>Get up</p>" in sheet(paper)
    own = replace(PAPER, blocks=(Quote(text="Same here"), Quote(text="So", meaning="so")))
    assert "as it was said" not in sheet(own)


def test_several_lists_of_steps_count_on() -> None:
    steps = (Step(text="One thing"), Step(text="Another thing"))
    paper = replace(PAPER, blocks=(Steps(steps=steps), Steps(steps=steps[:1], first=3)))
    assert re.findall(r'act__n">(\d+)<', document(paper)) == ["1", "2", "3"]
    assert "3.Onething" in word_text(word(paper))


def test_no_letter_of_a_childs_sheet_is_under_16_points() -> None:
    usual = Signatures(lines=(SignatureLine(who="Marisol Reyes"),))
    child = replace(
        PAPER,
        for_child=True,
        blocks=tuple(one for one in BLOCKS if not isinstance(one, Signatures | Picture)),
    )
    assert min(letter_sizes(pdf(child))) >= 16
    large = replace(child, large=True, blocks=(*child.blocks, usual))
    assert min(letter_sizes(pdf(large))) >= 18
    with ZipFile(BytesIO(word(child))) as parts:
        styles = parts.read("word/styles.xml").decode()
    assert 'w:sz w:val="32"' in styles[styles.index('w:styleId="Normal"') :].split("</w:style>")[0]
    # However long it is, it is not set closer.
    long = replace(
        child, blocks=(*child.blocks, *(Paragraph(text="Pearl drives you. " * 40) for _ in range(9)))
    )
    assert min(letter_sizes(pdf(long))) >= 16


def test_a_process_makes_one_pdf_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work: list[int] = []
    most: list[int] = []
    real = press._render

    def slowly(html: str, **more: bool) -> object:
        at_work.append(1)
        most.append(len(at_work))
        time.sleep(0.05)
        at_work.pop()
        return real(html, **more)

    monkeypatch.setattr(press, "_render", slowly)
    with ThreadPoolExecutor(4) as crowd:
        made = list(crowd.map(lambda number: printed(f"<p>Paper {number}</p>"), range(4)))
    assert max(most) == 1
    assert all(one.startswith(b"%PDF") for one in made)
