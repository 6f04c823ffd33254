"""The writing help in meeting mode and beside a draft written alone: whose names it may know, and who reads along."""

from typing import Any

from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.models import Family, Person
from threefold.mapping.asked_of import audience_of
from threefold.mapping.beside import Coach, Where, beside
from threefold.mapping.copies.rounds import LoneDraftCopy
from threefold.mapping.findable import findable_in
from threefold.mapping.models import LoneDraft
from threefold.mapping.statement_facts import giveaways_for


def room_coach(
    family: Family, people: Any, language: str, column: str, text: str = "", category: str = ""
) -> Coach:
    """Read with the names of those alone who are in the room."""
    here = Person.objects.filter(family=family, pk__in=people)
    return beside("map", text, language, here, column=category, aloud=True, asks_for=column)


def table_coach(family: Family, draft: LoneDraftCopy, text: str, language: str) -> Coach:
    """Read with the name of whoever writes, and of nobody else; the questions are for them."""
    whose = LoneDraft.objects.filter(family=family, pk=draft.id).values("person")
    writers = list(Person.objects.filter(family=family, pk__in=whose))
    asked = audience_of(writers[0]) if writers else None
    return beside("danger", text, language, writers, aloud=True, asked=asked)


def own_coach(opened: Opened, draft: LoneDraftCopy, text: str, language: str) -> Coach:
    """A worker's own draft, which nobody else reads yet: all that the help can say."""
    from_family = Person.objects.filter(family=opened.family)
    return beside(
        "danger", text, language, from_family, giveaways=giveaways_for(opened.family, opened.reader),
        findable=findable_in(opened),
        where=Where(family=opened.family, row=draft.id, may_leave=opened.may_write(Group.MAP)),
    )  # fmt: skip
