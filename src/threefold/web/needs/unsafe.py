"""A child said that they are not safe: it stands first, for the worker and the supervisor, the same day and until it is
written down what was done.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.toolkit.voice.alarms import waiting
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.words import people_on
from threefold.web.phrases import days_since


def needs(desk: Desk) -> Iterator[Need]:
    """One for each tool in which a child said so. Whoever only facilitates is told nothing that a child said."""
    rows = waiting(desk.seeing(Group.CHILD_VOICE, mine=False))
    people = people_on(desk, (row.person for row in rows if row.person), Group.CHILD_VOICE)
    names = {one.id: one.name for one in people}
    for row in rows:
        said_on = day_of(row.created_at)
        told = {
            "name": desk.name_of(row.family_id),
            "child": names.get(row.person_id) if row.person_id else "",
        }
        yield Need(
            what=_("%(child)s said: I am not safe") % told
            if told["child"]
            else _("A child of the %(name)s family said: I am not safe") % told,
            why=_("Written down %(ago)s. It stays here until somebody writes what was done.")
            % {"ago": days_since(said_on, desk.on)},
            href=link(row.family_id, "web:filled_tool", filled=row.pk),
            action=_("Read it, and write what was done"),
            day=said_on,
            late=said_on < desk.on,
            first=True,
            family=row.family_id,
            brief=_("A child is not safe"),
            since=_("said %(ago)s") % {"ago": days_since(said_on, desk.on)},
        )
