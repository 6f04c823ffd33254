"""A sheet as a Word file (docx): the same words in Word's own headings, lists and tables, so that they can be read
aloud and changed. Pictures are there as pictures, with the words that stand for them.
"""

from collections.abc import Callable
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from threefold.printing import paper as sheet
from threefold.printing.lines import first_line
from threefold.printing.paper import Paper
from threefold.printing.pictures import as_png
from threefold.printing.spoken import as_said, means

FACE = "Atkinson Hyperlegible Next"
POINTS, CHILD_POINTS, LARGE_POINTS = 13, 16, 18
SIGNATURE_MM = 50
# A page of a story is read aloud from a lap, a little farther away.
STORY, STORY_MM = "Body Text", 170
# A blank form is of no day.
LONG_AGO = datetime(2026, 1, 1, 12)
LANGUAGES = {"en": "en-US", "es": "es-US"}


def word(paper: Paper) -> bytes:
    """The Word file of `paper`."""
    import docx

    made = docx.Document()
    _dress(made, paper)
    made.add_paragraph(first_line(paper))
    made.add_heading(paper.title, level=1)
    with override(paper.lang):
        for block in paper.blocks:
            _WRITERS[type(block)](made, block)
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _dress(made: Any, paper: Paper) -> None:
    """Page, type, language and the file's own facts. Nothing tells of the machine or the person who made it."""
    size = LARGE_POINTS if paper.large else CHILD_POINTS if paper.for_child else POINTS
    dress(
        made, title=paper.title, lang=paper.lang, author=paper.county, footer=first_line(paper), a4=paper.a4, size=size
    )  # fmt: skip
    facts = made.core_properties
    facts.subject = paper.whose
    facts.created = facts.modified = datetime.combine(paper.day, time(12), UTC).replace(tzinfo=None)


def dress(
    made: Any, *, title: str, lang: str, author: str, footer: str, a4: bool, size: float = POINTS
) -> None:
    """As every Word file of ours: our face, the page, the language, who made it and nothing else about it."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = made.sections[0]
    section.page_width, section.page_height = (Mm(210), Mm(297)) if a4 else (Mm(215.9), Mm(279.4))
    section.left_margin = section.right_margin = Mm(17)
    section.top_margin = section.bottom_margin = Mm(17)
    section.footer.paragraphs[0].text = footer
    sizes = {
        "Normal": size,
        "Heading 1": size * 1.9,
        "Heading 2": size * 1.2,
        "Heading 3": size * 1.1,
        STORY: size * 1.7,
    }
    for name, points in sizes.items():
        style = made.styles[name]
        style.font.name, style.font.size = FACE, Pt(round(points, 1))
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FACE)
    _speak(made.styles["Normal"].element.get_or_add_rPr(), lang)
    facts = made.core_properties
    facts.title, facts.author, facts.language = title, author, LANGUAGES.get(lang, lang)
    facts.comments, facts.last_modified_by = "", author
    facts.created = facts.modified = LONG_AGO


def _speak(properties: Any, lang: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), LANGUAGES.get(lang, lang))
    properties.append(mark)


def _say(made: Any, text: str, *, bold: bool = False, lang: str = "", style: str | None = None) -> Any:
    line = made.add_paragraph(style=style)
    run = line.add_run(text)
    run.bold = bold
    if lang:
        _speak(run._element.get_or_add_rPr(), lang)
    return line


def _heading(made: Any, block: sheet.Heading) -> None:
    made.add_heading(block.text, level=2)


def _paragraph(made: Any, block: sheet.Paragraph) -> None:
    _say(made, block.text, bold=block.strong, lang=block.lang)


def _facts(made: Any, block: sheet.Facts) -> None:
    for asked, said in block.pairs:
        _say(made, f"{asked} ").add_run(said).bold = True


def _quote(made: Any, block: sheet.Quote) -> None:
    _say(made, f"“{block.text}”", lang=block.lang)
    _say_language(made, block.lang, block.meaning)
    if block.by:
        _say(made, block.by)


def _say_language(made: Any, lang: str, meaning: str = "") -> None:
    """After exact words in another language: which it is, and what they mean in the language of the sheet."""
    if not lang:
        return
    said = str(as_said(lang))
    _say(made, f"{said} {means(get_language() or '')}" if meaning else said)
    if meaning:
        _say(made, meaning)


def _dates(made: Any, block: sheet.Dates) -> None:
    for label, day, below in block.cells:
        line = _say(made, f"{label}: ")
        line.add_run(day).bold = True
        if below:
            line.add_run(f", {below}")


def _steps(made: Any, block: sheet.Steps) -> None:
    for number, step in enumerate(block.steps, start=block.first):
        made.add_heading(f"{number}. {step.text}", level=3)
        for label, words in step.facts:
            _say(made, f"{label}: {words}")


def _if_then(made: Any, block: sheet.IfThen) -> None:
    _table(made, sheet.Table(header=block.header, rows=block.rows))


def _calls(made: Any, block: sheet.Calls) -> None:
    for who, number in block.numbers:
        _say(made, f"{who}: ").add_run(number).bold = True


def _points(made: Any, block: sheet.Points) -> None:
    for point in block.points:
        _say(made, point, style="List Bullet")


def _column(made: Any, block: sheet.Column) -> None:
    made.add_heading(block.question, level=2)
    if not block.slips and block.empty:
        _say(made, block.empty)
    for slip in block.slips:
        _say(made, slip.kind, bold=True)
        if slip.asked:
            _say(made, slip.asked)
        _say(made, f"“{slip.text}”" if slip.own else slip.text, lang=slip.lang)
        if slip.own:
            _say_language(made, slip.lang)
        if slip.by:
            _say(made, slip.by)


def _picture(made: Any, block: sheet.Picture) -> None:
    _draw(made.add_paragraph().add_run(), block.svg, block.alt, block.width_mm)
    if block.caption:
        _say(made, block.caption)


def _story_page(made: Any, block: sheet.StoryPage) -> None:
    line = made.add_paragraph()
    line.paragraph_format.page_break_before = not block.first
    _draw(line.add_run(), block.svg, block.alt, STORY_MM)
    _say(made, block.text, lang=block.lang, style=STORY)
    _say(made, block.label)


def _draw(run: Any, svg: str, alt: str, width_mm: int) -> None:
    from docx.shared import Mm

    shape = run.add_picture(BytesIO(as_png(svg)), width=Mm(width_mm))
    shape._inline.docPr.set("descr", alt)
    shape._inline.docPr.set("name", "")


def _table(made: Any, block: sheet.Table) -> None:
    from docx.oxml import OxmlElement

    table = made.add_table(rows=1, cols=len(block.header), style="Table Grid")
    first = table.rows[0]
    first._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, name in zip(first.cells, block.header, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
    for row in block.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    made.add_paragraph()


def _signatures(made: Any, block: sheet.Signatures) -> None:
    for line in block.lines:
        if line.svg:
            words = _("Signature of %(who)s") % {"who": line.who}
            _draw(made.add_paragraph().add_run(), line.svg, words, SIGNATURE_MM)
        else:
            _say(made, "_" * 40)
        _say(made, f"{line.who}. {line.done}" if line.done else line.who)


_WRITERS: dict[type, Callable[[Any, Any], None]] = {
    sheet.Heading: _heading,
    sheet.Paragraph: _paragraph,
    sheet.Facts: _facts,
    sheet.Quote: _quote,
    sheet.Dates: _dates,
    sheet.Steps: _steps,
    sheet.IfThen: _if_then,
    sheet.Calls: _calls,
    sheet.Points: _points,
    sheet.Column: _column,
    sheet.Picture: _picture,
    sheet.StoryPage: _story_page,
    sheet.Table: _table,
    sheet.Signatures: _signatures,
}
