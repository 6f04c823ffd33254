"""Children's tribes: asked about or not, called, invited (rule 42), as the map finds it."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.copies.people import NameCopy
from threefold.families.models import Person
from threefold.families.seeing import person_view
from threefold.mapping.statement_facts import icwa_view
from threefold.practice.rules.registry import rule
from threefold.practice.rules.tribe import Missing, missing
from threefold.web.needs.desk import Desk, Need, Part
from threefold.web.needs.links import link
from threefold.web.needs.words import people_on
from threefold.web.phrases import listed

RULE = 42


def needs(desk: Desk) -> Iterator[Need]:
    """One need a family for each thing that is missing, with the names of the children it is missing for."""
    rows = Person.objects.filter(
        family__in=desk.writing(Group.TRIBAL), standing=Person.Standing.CHILD, deceased=False
    )
    found: dict[UUID, tuple[Missing, ...]] = {}
    children = list(rows.order_by("born_on", "created_at", "pk"))
    for row in children:
        if lacks := tuple(missing(icwa_view(row, person_view(row, desk.on)))):
            found[row.pk] = lacks
    waiting: dict[tuple[UUID, Missing], list[NameCopy]] = {}
    for one in people_on(desk, (row for row in children if row.pk in found), Group.TRIBAL):
        for what in found[one.id]:
            waiting.setdefault((one.family, what), []).append(one)
    for (family, what), names in waiting.items():
        yield _need(desk, family, what, names)


def _need(desk: Desk, family: UUID, what: Missing, names: list[NameCopy]) -> Need:
    said = _said(what) % {"children": listed([one.name for one in names])}
    pages = [link(family, "families:person", person=one.id) for one in names]
    parts = tuple(Part(what=one.name, href=page) for one, page in zip(names, pages, strict=True))
    return Need(
        what=said,
        why=rule(RULE).why.in_(get_language() or "en"),
        href=pages[0],
        action=_("Write down what you hear"),
        family=family,
        brief=_("A tribe to ask about") if what in _ASKING else _("A tribe to tell"),
        parts=parts if len(parts) > 1 else (),
        open=True,
        rule=RULE,
    )


_ASKING = (Missing.NOT_WRITTEN, Missing.NOT_ASKED, Missing.NO_ANSWER)


def _said(what: Missing) -> str:
    if what in (Missing.NOT_WRITTEN, Missing.NOT_ASKED):
        return _("Ask about a tribe for %(children)s")
    if what is Missing.NO_ANSWER:
        return _("Find out the answer about a tribe for %(children)s")
    if what is Missing.NOT_CALLED:
        return _("Call the tribe of %(children)s")
    return _("Invite the tribe to plan for %(children)s")
