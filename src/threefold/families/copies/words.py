"""Free words in a copy: an address in a note, the reporter in a contact hint, must not slip through a plain field."""

from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Piece, decide


def words_for(reader: Reader, surface: Surface, group: Group, text: str, *, of: UUID | None = None) -> str:
    """`text` as `reader` may have it: nothing where it names what is hidden from them. `of` is whose it is."""
    if not text:
        return ""
    piece = Piece(group=group, texts=(text,), audience=Audience.FAMILY, said_by=of)
    return text if decide(reader, piece, surface).shown else ""


def label_for(reader: Reader, surface: Surface, group: Group, text: str) -> str:
    """As `words_for`, where something must stand, such as a choice in a form: that there are words, and not which."""
    return words_for(reader, surface, group, text) or (_("words that are sealed") if text else "")


def is_own(reader: Reader, person: UUID) -> bool:
    """Whether the reader is this person, or speaks for them."""
    return person in reader.stands_for


def may_meet(reader: Reader, person: UUID) -> bool:
    """Whether `person` may stand in a copy for `reader` at all. Whoever somebody is kept safe from, and who speaks
    for them, gets nobody but themself.
    """
    return is_own(reader, person) or not reader.kept_apart_from
