"""An empty form as a PDF to print, as a tagged PDF to fill in on a screen, and as a Word file."""

from io import BytesIO
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from threefold.printing.form import Field, Form, Part, Several
from threefold.printing.pdf import printed
from threefold.printing.pictures import as_image, as_png

# The whole width between the margins of a Word page.
PICTURE_MM = 170


def blank_pdf(form: Form) -> bytes:
    """To print and to write on by hand.

    Raises:
        Unprintable: a library of the system is missing.
    """
    return printed(_document(form, fill=False))


def fillable_pdf(form: Form) -> bytes:
    """To fill in on a screen with any program for PDF: every field has its name, and what it asks.

    Raises:
        Unprintable: a library of the system is missing.
    """
    return printed(_document(form, fill=True), pdf_forms=True)


def _document(form: Form, *, fill: bool) -> SafeString:
    with override(form.lang):
        given = {"form": form, "fill": fill, "parts": [_part(one, fill) for one in form.parts]}
        # Templates escape every word; `mark_safe` only says that the whole is a page.
        return mark_safe(render_to_string("printing/form.html", given))  # noqa: S308


def _part(part: Part, fill: bool) -> dict[str, Any]:
    shown = [one for one in part.asked if fill or not (isinstance(one, Field) and one.on_screen)]
    art = bool(shown) and isinstance(shown[0], Field) and shown[0].way == "picture"
    return {"title": part.title, "asked": [_asked(one, fill) for one in shown], "begins_with_art": art}


def _asked(one: Field | Several, fill: bool) -> dict[str, Any]:
    if isinstance(one, Several):
        return {"one": one, "rows": [_row(row, fill) for row in one.rows]}
    return {"one": one, "field": _field(one, fill)}


def _row(row: tuple[Field, ...], fill: bool) -> list[dict[str, Any]]:
    return [_field(field, fill) for field in row if fill or not field.on_screen]


def _field(field: Field, fill: bool) -> dict[str, Any]:
    way = field.way
    return {
        "one": field,
        "template": f"printing/fields/{way}.html",
        "fill": fill,
        "image": as_image(field.svg),
        "lines": range(field.deep),
    }


def blank_word(form: Form) -> bytes:
    """To type into, or to print."""
    import docx

    from threefold.printing.word import dress

    made = docx.Document()
    dress(made, title=form.title, lang=form.lang, author=form.author, footer=form.credit, a4=form.a4)
    made.add_heading(form.title, level=1)
    made.add_paragraph(form.credit)
    made.add_paragraph(form.about)
    for part in form.parts:
        made.add_heading(part.title, level=2)
        for one in part.asked:
            if not (isinstance(one, Field) and one.on_screen):
                _word_asked(made, one)
    kept = BytesIO()
    made.save(kept)
    return kept.getvalue()


def _word_asked(made: Any, one: Field | Several) -> None:
    line = made.add_paragraph()
    line.add_run(one.asks).bold = True
    line.paragraph_format.keep_with_next = True
    if one.help:
        made.add_paragraph(one.help)
    if isinstance(one, Field):
        _word_field(made, one)
        return
    for row in one.rows:
        for field in (one for one in row if not one.on_screen):
            if field.asks != one.asks:
                made.add_paragraph(field.asks)
            _word_field(made, field)


def _word_field(made: Any, field: Field) -> None:
    from docx.shared import Mm

    if field.way == "picture":
        shape = made.add_paragraph().add_run().add_picture(BytesIO(as_png(field.svg)), width=Mm(PICTURE_MM))
        shape._inline.docPr.set("descr", field.told)
        shape._inline.docPr.set("name", "")
    elif field.options:
        for _key, says in field.options:
            made.add_paragraph(f"\u2610 {says}")
    elif field.way == "scale":
        made.add_paragraph("   ".join(f"\u2610 {one}" for one in range(11)))
    elif field.way != "check":
        room = made.add_table(rows=1, cols=1, style="Table Grid")
        room.rows[0].height = Mm(9 * field.deep)
        made.add_paragraph()
