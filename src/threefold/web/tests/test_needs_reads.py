"""What the first page and the unit's page write into the log: a list, or a read of what they quote."""

import pytest
from django.test import Client

from threefold.audit.models import Entry
from threefold.core.clock import today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.models import Person
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.things import danger, put
from threefold.networks.changes import Place, place_member
from threefold.web.needs import desk_of
from threefold.web.needs.words import people_on
from threefold.web.tests.test_needs import BACKEND

pytestmark = pytest.mark.django_db


def test_looking_at_the_list_is_a_read_of_each_family(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.worker, backend=BACKEND)
    client.get("/")
    reads = Entry.objects.filter(kind="read.listed", actor=cast.worker.pk, family=cast.family.pk)
    assert reads.count() == 1


@pytest.mark.parametrize("path", ["/", "/unit/"])
def test_a_list_that_quotes_a_family_is_a_read_of_what_it_quotes(cast: Cast, path: str) -> None:
    """And of no other family: of these their name stood on a list."""
    put(cast, "Ask the bakery", category="next_step", owner_worker=cast.supervisor.pk, due_on=today())
    other = create_family(by=cast.worker, id=new_id(), at=AT, new=NewFamily(name="Quill", stage="ongoing"))
    client = Client()
    client.force_login(cast.supervisor, backend=BACKEND)
    text = client.get(path).content.decode()
    reads = Entry.objects.filter(kind__startswith="read.", actor=cast.supervisor.pk).order_by("pk")
    told = {(one.family, one.kind, one.detail["group"]) for one in reads}
    quoted = "bakery" in text
    assert quoted == (path == "/")
    mine = (
        (cast.family.pk, "read.shown", "map.items")
        if quoted
        else (cast.family.pk, "read.listed", "family.header")
    )
    assert told == {mine, (other.pk, "read.listed", "family.header")} and len(reads) == 2


def test_a_helper_who_is_named_on_the_first_page_is_a_read(cast: Cast) -> None:
    place = Place(ring="knows_most", vetting="cleared", role="safety_person")
    place_member(by=cast.worker, family=cast.family, id=new_id(), at=AT, person=cast.grandmother, place=place)
    danger(cast)
    client = Client()
    client.force_login(cast.worker, backend=BACKEND)
    assert cast.grandmother.called in client.get("/").content.decode()
    groups = Entry.objects.filter(kind="read.shown", family=cast.family.pk).values_list("detail", flat=True)
    assert {"people.adults", "network.members"} <= {one["group"] for one in groups}


def test_a_child_whose_tribe_is_to_be_asked_about_is_a_read_of_that_inquiry(cast: Cast) -> None:
    Person.objects.filter(pk=cast.child.pk).update(icwa_status="not_asked")
    client = Client()
    client.force_login(cast.worker, backend=BACKEND)
    client.get("/")
    groups = Entry.objects.filter(kind="read.shown", family=cast.family.pk).values_list("detail", flat=True)
    assert {"people.children", "people.tribal"} <= {one["group"] for one in groups}


@pytest.mark.parametrize(
    ("who", "telling", "named"),
    [("worker", Group.TRIBAL, True), ("supervisor", Group.TRIBAL, True), ("facilitator", Group.NETWORK, True),
     ("facilitator", Group.WORKING_NOTES, False), ("worker", Group.CRIMINAL_JUSTICE, False)],
)  # fmt: skip
def test_nobody_is_named_beside_what_the_reader_may_not_know(
    cast: Cast, who: str, telling: Group, named: bool
) -> None:
    desk = desk_of(getattr(cast, who), at=AT)
    assert bool(people_on(desk, [cast.grandmother], telling)) == named
    assert desk.quoted == ({cast.family.pk: {Group.ADULTS, telling}} if named else {})
