"""A sheet as HTML: as a part of a page on the screen, and as the whole document that becomes a PDF."""

from dataclasses import fields
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from threefold.printing.lines import first_line
from threefold.printing.paper import Block, Column, Paper, Quote, Table
from threefold.printing.pictures import as_image
from threefold.printing.spoken import as_said, means


def sheet(paper: Paper) -> SafeString:
    """The sheet as it stands on a page of the site."""
    return _rendered("printing/sheet.html", paper)


def document(paper: Paper, *, tight: bool = False) -> SafeString:
    """The sheet as a document of its own, with the paper's style sheet beside it; `tight`: set a little closer."""
    return _rendered("printing/document.html", paper, tight=tight)


def _rendered(template: str, paper: Paper, *, tight: bool = False) -> SafeString:
    blocks = [_block(block, paper.lang) for block in paper.blocks]
    with override(paper.lang):
        given = {"paper": paper, "blocks": blocks, "first_line": first_line(paper), "tight": tight}
        # Templates escape every word; `mark_safe` only says that the whole is a page.
        return mark_safe(render_to_string(template, given))  # noqa: S308


def _block(block: Block, lang: str) -> dict[str, Any]:
    """A block as its template gets it: its name, its fields, its pictures as images."""
    given = {one.name: getattr(block, one.name) for one in fields(block)}
    given["template"] = f"printing/blocks/{type(block).__name__.lower()}.html"
    if "svg" in given:
        given["image"] = as_image(given["svg"])
    if "lines" in given:
        given["lines"] = [
            {"who": line.who, "done": line.done, "image": as_image(line.svg)}
            for line in block.lines  # type: ignore[union-attr]
        ]
    if isinstance(block, Quote):
        given |= {"as_said": as_said(block.lang), "means": means(lang)}
    if isinstance(block, Table):
        # Each cell knows its column's name, for a window too narrow for columns.
        given["rows"] = [list(zip(block.header, row, strict=True)) for row in block.rows]
    if isinstance(block, Column):
        given["slips"] = [(slip, as_said(slip.lang) if slip.own else "") for slip in block.slips]
    return given
