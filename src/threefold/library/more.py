"""What some kinds of pages tell besides their text: when and where, the way to a video, an empty form."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.functional import Promise

from threefold.library.content import declared_as
from threefold.library.models import Resource
from threefold.library.occasions import Occasion, occasion
from threefold.library.vocabulary import LINK_WORDS, OTHER_LINK, Kind


@dataclass(frozen=True, kw_only=True)
class More:
    """The rest of one page. Empty: it says nothing of that."""

    when: Occasion | None
    place: str
    link: str
    link_words: Promise | str
    # To which site the link leads: nobody leaves Threefold unawares.
    host: str
    transcript: str
    # The declared tool whose empty form this page is about.
    form: str


def more_of(page: Resource) -> More:
    """What this page says besides its text."""
    forms = (declared_as(one) for one in page.tools) if page.kind == Kind.FORM else iter(())
    return More(
        when=occasion(page), place=page.place, link=page.link, link_words=LINK_WORDS.get(page.kind, OTHER_LINK),
        host=urlsplit(page.link).hostname or "", transcript=page.transcript,
        form=next((one for one in forms if one), ""),
    )  # fmt: skip
