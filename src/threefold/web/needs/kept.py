"""Words the worker typed and did not save."""

import re
from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Draft
from threefold.web.keeping.words import back_to
from threefold.web.needs.desk import Desk, Need
from threefold.web.phrases import moment

_FAMILY = re.compile(r"^/families/([0-9a-f-]{36})/")


def needs(desk: Desk) -> Iterator[Need]:
    """Drafts, newest first. A draft of a family that is no longer mine is kept, and not named here."""
    for row in Draft.objects.filter(worker=desk.worker).order_by("-typed_at"):
        family = _family(row.path)
        if family is not None and family not in desk.families:
            continue
        yield Need(
            what=_("Something about the %(name)s family is not saved yet") % {"name": desk.name_of(family)}
            if family
            else _("Something you wrote is not saved yet"),
            why=_("You wrote it %(moment)s.") % {"moment": moment(row.typed_at)},
            href=back_to(row.path, row.form),
            action=_("Go on writing"),
            family=family,
            brief=_("Words not saved"),
        )


def _family(path: str) -> UUID | None:
    found = _FAMILY.match(path)
    return UUID(found[1]) if found else None
