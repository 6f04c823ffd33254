"""Refusals of this package that a person can put right, in plain words beside the field they belong to."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from threefold.practice.errors import ThreefoldError


class Refused(ThreefoldError):
    """The change would leave the record in a state that makes no sense; `field` is where it was typed."""

    def __init__(self, message: Promise | str, *, field: str | None = None) -> None:
        super().__init__(str(message))
        self.message = str(message)
        self.field = field


def ends_before_start(field: str = "ends") -> Refused:
    """The end lies before the beginning."""
    return Refused(_("The end comes before the start."), field=field)


def no_ending() -> Refused:
    """A file is closed, and nobody says how it ends."""
    return Refused(
        _("Before the file closes, say how it ends: who goes on being there."), field="closing_note"
    )


def looked_before_it_began() -> Refused:
    """A look at the dangers belongs to prevention services that had begun."""
    return Refused(
        _("This look belongs to prevention services. Write on which day they began, and a look since then."),
        field="prevention_looked_on",
    )
