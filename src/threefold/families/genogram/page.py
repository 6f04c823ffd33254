"""The genogram's page."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.core.clock import today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.genogram.copies import genogram_for
from threefold.families.genogram.drawing import genogram_svg
from threefold.families.genogram.legend import between_two
from threefold.families.genogram.telling import told
from threefold.families.page import family_page


def genogram(request: HttpRequest, family: UUID) -> HttpResponse:
    """The family over its generations: the picture, and the same in sentences."""
    opened = open_family(request, family, Group.CHILDREN)
    copy = genogram_for(opened.family, opened.reader, Surface.SCREEN, on=today())
    sentences = told(copy.tree)
    context = family_page(opened, "people") | {
        "picture": genogram_svg(copy.tree, sentences) if copy.tree.figures else "",
        "sentences": sentences,
        "between_two": between_two(),
        "apart": copy.apart,
        "may_write": opened.may_write(Group.ADULTS),
    }
    return render(request, "families/genogram.html", context)
