"""Words the worker typed and did not save: one line, however many forms they stand in."""

import re
from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from threefold.accounts import drafts
from threefold.accounts.drafts import Kept
from threefold.web.keeping.words import back_to
from threefold.web.needs.desk import Desk, Need, Part
from threefold.web.phrases import moment, number

_FAMILY = re.compile(r"^/families/([0-9a-f-]{36})/")
# Forms whose words may be said on a page of their own. What is sealed, and who people are, stays in its form.
_QUOTED = ("mapping.", "plans.")
_HIDDEN_MARKS = ("in_confidence", "exact_words")
MOST_LETTERS = 50


def needs(desk: Desk) -> Iterator[Need]:
    """Drafts, newest first, each form once. A draft of a family that is no longer mine is kept, and not named here."""
    found: dict[str, Kept] = {}
    for row in drafts.all_kept(by=desk.worker):
        family = _family(row.path)
        if family is None or family in desk.families:
            found.setdefault(row.form.rstrip("+"), row)
    if not found:
        return
    rows = list(found.values())
    families = {_family(row.path) for row in rows}
    family = families.pop() if len(families) == 1 else None
    yield Need(
        what=_what(desk, family, len(rows)),
        why=_("You wrote it %(moment)s.") % {"moment": moment(rows[0].typed_at)},
        href=back_to(rows[0].path, rows[0].form),
        action=_("Go on writing"),
        family=family,
        brief=_("Words not saved"),
        parts=tuple(_part(desk, row) for row in rows) if len(rows) > 1 else (),
    )


def _what(desk: Desk, family: UUID | None, count: int) -> str:
    if count == 1:
        if family is None:
            return _("Something you wrote is not saved yet")
        return _("Something about the %(name)s family is not saved yet") % {"name": desk.name_of(family)}
    many = number(count)
    said = ngettext(
        "%(number)s thing you wrote is not saved yet", "%(number)s things you wrote are not saved yet", count
    )
    return said % {"number": many[:1].upper() + many[1:]}


def _part(desk: Desk, row: Kept) -> Part:
    family = _family(row.path)
    where = [desk.name_of(family)] if family else []
    words = _first_words(row)
    return Part(
        what=", ".join([*where, _page(row.form)]) + (f": “{words}”" if words else ""),
        href=back_to(row.path, row.form),
    )


def _page(form: str) -> str:
    """The page on which a form stands, by the beginning of its key."""
    names = {
        "mapping.pair": _("Worries and goals"),
        "mapping.harm": _("Worries and goals"),
        "mapping.scale": _("Worries and goals"),
        "mapping.": _("Map"),
        "plans.": _("Safety plan"),
        "networks.": _("Circle"),
        "families.": _("People"),
    }
    return next((name for key, name in names.items() if form.startswith(key)), pgettext("draft", "A form"))


def _first_words(row: Kept) -> str:
    """The beginning of the longest text, where it may stand outside of its form."""
    if not row.form.startswith(_QUOTED) or row.fields.get("audience") == ["kept"]:
        return ""
    if any(any(row.fields.get(mark, ())) for mark in _HIDDEN_MARKS):
        return ""
    texts = [text.strip() for values in row.fields.values() for text in values if " " in text.strip()]
    words = " ".join(max(texts, key=len, default="").split())
    return words if len(words) <= MOST_LETTERS else words[:MOST_LETTERS].rsplit(" ", 1)[0] + "…"


def _family(path: str) -> UUID | None:
    found = _FAMILY.match(path)
    return UUID(found[1]) if found else None
