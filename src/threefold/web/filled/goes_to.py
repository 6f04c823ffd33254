"""Who has a section on their copies, in words: of everything but a child's own sheets, which are the child's."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.sharing import Audience
from threefold.toolkit.definition import Kind, Section
from threefold.toolkit.models import FilledTool
from threefold.web.templatetags.tf import listed


def goes_to(section: Section, row: FilledTool, names: Mapping[UUID, str]) -> str:
    """One or two sentences; nothing of a child's sheet."""
    if section.is_sheet:
        return ""
    piece = row.piece(section)
    said = {
        Audience.STAFF: _("Only the county’s workers on the case read this."),
        Audience.FAMILY: _("Once it is finished, the family has this on its own copies."),
        Audience.CIRCLE: _("Once it is finished, the family and its circle have this on their own copies."),
    }
    chosen = sorted(names[pk] for pk in piece.chosen if pk in names)
    told = said.get(Audience(piece.audience)) or _by_name(chosen)
    words = _("Somebody’s exact words go to whoever said them, and to nobody else.")
    return f"{told} {words}" if piece.audience != Audience.STAFF and _has_words(section) else told


def _by_name(people: list[str]) -> str:
    if not people:
        return _("Nobody of the family has this on a copy: nobody of the record is chosen for it.")
    return _("Once it is finished, these have this on their own copies: %(names)s.") % {
        "names": listed(people)
    }


def _has_words(section: Section) -> bool:
    return any(
        one.kind is Kind.EXACT_WORDS for prompt in section.prompts for one in (prompt, *prompt.columns)
    )
