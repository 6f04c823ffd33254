"""The ecomap on paper, for whoever may have the circle."""

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.models import Family
from threefold.networks.ecomap.copies import EcomapCopy, ecomap_for
from threefold.networks.ecomap.drawing import ecomap_svg
from threefold.networks.ecomap.legend import in_words
from threefold.networks.ecomap.telling import ecomap_told
from threefold.printing.paper import Heading, Paper, Picture, Points

_WIDTH_MM = 170


def ecomap_paper(
    family: Family,
    reader: Reader,
    ledger: Ledger,
    *,
    day: date,
    language: str,
    large: bool,
    surface: Surface = Surface.PRINT,
) -> Paper | None:
    """The ecomap for one person, in `language`. None: nobody around the family is theirs to know, or somebody
    could come upon a child's paper from whom the people of the circle are to be kept.
    """
    with override(language):
        copy = ecomap_for(family, replace(reader, language=language), surface, ledger)
        if not copy.around or _found(copy, reader, ledger, surface):
            return None
        told = tuple(ecomap_told(copy))
        return Paper(
            title=_("The people around us"),
            whose=_("Copy for %(name)s") % {"name": reader.name},
            lang=language,
            county=family.agency.name,
            day=day,
            blocks=(
                Picture(svg=ecomap_svg(copy), alt=" ".join(told), width_mm=_WIDTH_MM),
                Points(points=in_words(), small=True),
                Heading(text=_("The same in words")),
                Points(points=told),
                Points(points=(_("This paper is yours. You decide who else reads it."),), small=True),
            ),
            large=large,
        )


def _found(copy: EcomapCopy, reader: Reader, ledger: Ledger, surface: Surface) -> bool:
    """Who helps a family is not for whoever others are kept safe from, and comes upon a child's paper."""
    if not reader.finders or surface not in (Surface.PRINT, Surface.WORD):
        return False
    ledger.found_by |= {one.person for one in reader.finders if one.person}
    for _one in copy.around:
        ledger.note(Group.NETWORK, Why.FOUND)
    return True
