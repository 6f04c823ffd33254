"""What the list beside a copy counts is what stands on the paper, for every reader; a child has what the child made."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.access import Opened
from threefold.families.models import Person, Protection
from threefold.families.readers import facts_of, reader_for_worker
from threefold.families.tests.browsing import signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.printing.paper import Heading, Paper, Quote
from threefold.toolkit.changes import choose_readers
from threefold.toolkit.models import FilledTool
from threefold.toolkit.tests.things import done, finished, who
from threefold.web.desk.home import AtHome, own_words
from threefold.web.desk.kinds import Order, make, offers_for
from threefold.web.desk.making import ready
from threefold.web.desk.offers import order_for

pytestmark = pytest.mark.django_db

EVERYBODY = ("child", "mother", "father", "sibling", "grandmother", "neighbor", "attorney")


def said(text: str) -> dict[str, Any]:
    return {"text": text, "language": "en", "read_back": True}


def safety_house() -> dict[str, Any]:
    """Seven things on four sheets; of two of them a child hears back, one by one."""
    return {
        "prepare": {"on": "2026-03-02", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes"},
        "inside": {"people": [{"name": "Mama"}]},
        "rules": {"said": [{"words": said("Nobody shouts.")}, {"words": said("Knock first.")}]},
        "needs": {"said": [{"words": said("A night light.")}]},
        "path": {"tells": "yes", "place": 4},
        "end": {"unsafe": "no"},
    }


def order(cast: Cast, person: Person, *, own: bool = False, home: bool = False) -> Order:
    seeing = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    opened = Opened(family=cast.family, worker=cast.worker, reader=seeing)
    facts = facts_of(cast.family, at=AT)
    return order_for(opened, facts, facts.people[person.pk], at=AT, own_words=own, trusts_home=home)


def made(
    cast: Cast, person: Person, kind: str, subject: UUID | None, **more: bool
) -> tuple[Paper | None, Ledger]:
    return make(order(cast, person, **more), kind, subject)


def things(paper: Paper | None, kind: str) -> int:
    """Of a filled tool its sheets, of what became of a child's words the sayings."""
    what = Heading if kind == "tool" else Quote
    return sum(isinstance(one, what) for one in paper.blocks) if paper else 0


@pytest.fixture
def tools(cast: Cast) -> tuple[FilledTool, FilledTool]:
    return finished(cast), done(cast, "safety_house", safety_house())


@pytest.mark.parametrize("everybody_home", [True, False])
@pytest.mark.parametrize("chosen", [(), ("mother",), ("mother", "grandmother"), EVERYBODY[1:]])
def test_what_is_counted_is_what_stands_on_the_paper_of_every_reader(
    cast: Cast, tools: tuple[FilledTool, FilledTool], chosen: tuple[str, ...], everybody_home: bool
) -> None:
    if everybody_home:
        Protection.objects.all().delete()
    people = [getattr(cast, one).pk for one in chosen]
    for row, sheet in ((tools[0], "worries"), (tools[1], "rules"), (tools[1], "path")):
        choose_readers(filled=row.pk, sheet=sheet, people=people, court=len(people) > 1, **who(cast))
    for name in EVERYBODY:
        person: Person = getattr(cast, name)
        for kind, subject in (("tool", tools[0].pk), ("tool", tools[1].pk), ("answered", None)):
            for own in (False, True):
                asked = {"own": own, "home": True}
                paper, ledger = made(cast, person, kind, subject, **asked)
                assert things(paper, kind) == sum(ledger.shown.values()), (name, kind, asked)
                left = own_words(order(cast, person, **asked), kind, subject, ledger)
                whole = things(made(cast, person, kind, subject, own=True, home=True)[0], kind)
                careful = things(made(cast, person, kind, subject, own=False, home=True)[0], kind)
                assert (left.count if left else 0) == whole - careful, (name, kind, asked)


def test_a_child_has_all_that_the_child_made_once_asked(
    cast: Cast, tools: tuple[FilledTool, FilledTool]
) -> None:
    offered = {one.subject for one in offers_for(order(cast, cast.child)) if one.kind == "tool"}
    assert offered == {one.pk for one in tools}
    for row, sheets in ((tools[0], 2), (tools[1], 4)):
        empty, ledger = made(cast, cast.child, "tool", row.pk)
        assert things(empty, "tool") == 0
        asked = own_words(order(cast, cast.child), "tool", row.pk, ledger)
        assert asked == AtHome(count=sheets, people="Dale and Nora", on=False)
        found = ready(order(cast, cast.child, own=True), "tool", row.pk)
        assert found is not None and things(found.paper, "tool") == sheets


def test_the_notice_of_the_answers_counts_sayings_and_not_sheets(
    cast: Cast, tools: tuple[FilledTool, FilledTool]
) -> None:
    _empty, ledger = made(cast, cast.child, "answered", None)
    left = own_words(order(cast, cast.child), "answered", None, ledger)
    assert left is not None and left.count == 4, "one worry, two rules, one need"
    paper, whole = made(cast, cast.child, "answered", None, own=True)
    assert things(paper, "answered") == 4 == whole.shown[Group.CHILD_VOICE]


def test_what_no_paper_holds_is_not_counted(cast: Cast) -> None:
    """A number that is not asked any more stands in the answers, and on nobody's paper."""
    house = safety_house()
    row = done(cast, "safety_house", house)
    FilledTool.objects.filter(pk=row.pk).update(payload={**house, "path": {"place": 4}})
    paper, ledger = made(cast, cast.child, "tool", row.pk, own=True)
    assert things(paper, "tool") == 3 == ledger.shown[Group.CHILD_VOICE]
    kept = made(cast, cast.child, "tool", row.pk)[1]
    assert kept.withheld[Group.CHILD_VOICE, Why.GOES_HOME] == 3


def test_the_page_of_a_childs_tool_asks_and_then_shows_it(cast: Cast) -> None:
    row, client = finished(cast), signed_in(cast.worker)
    Protection.objects.all().delete()
    address = reverse("web:copy", args=[cast.family.pk, cast.child.pk])

    def page(own: str) -> str:
        asked = {
            "kind": "tool",
            "subject": str(row.pk),
            "language": "en",
            "large": "",
            "own": own,
            "home": "",
        }
        return client.get(address, asked).content.decode()

    assert "2 things that Ivy keeps from" in page("") and "soup" not in page("")
    assert "It holds 2 things that Ivy keeps from" in page("on") and "soup" in page("on")
    desk = client.get(reverse("web:copies", args=[cast.family.pk])).content.decode()
    assert "Three Houses: Ivy" in desk
    assert_waits(client, cast, row)


def assert_waits(client: Client, cast: Cast, row: FilledTool) -> None:
    """Printed for everybody it waits for the child's word."""
    value = f"{cast.child.pk}:tool:{row.pk}"
    answer = client.post(reverse("web:print_for_everybody", args=[cast.family.pk]), {"sheets": [value]})
    assert "Ivy is asked first about words of their own." in answer.content.decode()
