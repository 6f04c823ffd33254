"""A drawing on paper: our own picture, a plain description for who does not see it, and the words in it below."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from threefold.printing.paper import Block, Paragraph, Picture, Quote
from threefold.toolkit.drawing import picture, reading, telling
from threefold.toolkit.drawing.document import Said

# Of a browser and of a picture made of dots.
FACES = "Hyperlegible Print,Atkinson Hyperlegible Next,"
_WRITTEN = re.compile(r'<g class="marks">.*</g></svg>', re.DOTALL)
_TEXT = re.compile(r"<text ([^>]*)>([^<]*)</text>")


def drawn(
    value: Mapping[str, Any], paper: str, language: str, child: str, without: str = ""
) -> Iterator[Block]:
    """The picture of one sheet, then every word that stands in it with who wrote it. `child`: whose it is; `without`:
    a part of the sheet that this reader's picture does not have at all.
    """
    drawing = reading.on_paper(dict(value), paper)
    svg = picture.picture(drawing, paper, language, without=without)
    yield Picture(svg=edged(svg), alt=telling.tell(drawing, paper).in_(language))
    said = [one for one in drawing.sheets[paper].marks if isinstance(one, Said)]
    if said:
        yield Paragraph(text=_("Words in the picture"), strong=True)
    for one in said:
        by = (child or _("the child")) if one.by == "child" else _("the worker, for the child")
        yield Quote(
            text=one.text,
            by=_("Written by %(name)s.") % {"name": by},
            lang=one.lang if one.lang != language else "",
        )


def edged(svg: str) -> str:
    """The picture with each word drawn twice, its pale edge below it: a printer's program lays an edge over the letters
    whose order a browser is told by `paint-order`. Its letters are those of our papers.
    """
    return _WRITTEN.sub(lambda marks: _TEXT.sub(_twice, marks[0]), svg).replace("Andika,", FACES)


def _twice(word: re.Match[str]) -> str:
    return f'{word[0]}<text {word[1]} style="stroke:none">{word[2]}</text>'
