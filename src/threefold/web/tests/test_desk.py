"""The copies desk: only who may hands out, each person's own copy, everything written down, nothing twice."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from threefold.audit.models import Entry
from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import HandedOver, Person
from threefold.families.readers import facts_of, reader_for_person
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.copies.map import family_map
from threefold.web.desk.withheld import held_back

pytestmark = pytest.mark.django_db


def signed_in(worker: object) -> Client:
    client = Client()
    client.force_login(worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def said(cast: Cast, text: str, **more: object) -> None:
    given = {
        "category": "strength",
        "text": text,
        "audience": "family",
        "said_by": cast.grandmother.pk,
        **more,
    }
    add_item(by=cast.worker, family=cast.family, id=new_id(), at=now(), item=NewItem(**given))


def copy_url(cast: Cast, person: object, name: str = "copy") -> str:
    return reverse(f"web:{name}", kwargs={"family": cast.family.pk, "person": person.pk})


def test_nobody_holds_a_sheet_who_is_not_born_yet_or_has_died(cast: Cast) -> None:
    said(cast, "She counts their shoes.")
    client, desk = signed_in(cast.worker), reverse("web:copies", kwargs={"family": cast.family.pk})
    for gone in ({"birth_known": Person.BirthKnown.UNBORN}, {"deceased": True}):
        assert copy_url(cast, cast.child) in client.get(desk).content.decode()
        kept = {name: getattr(cast.child, name) for name in gone}
        Person.objects.filter(pk=cast.child.pk).update(**gone)
        assert copy_url(cast, cast.child) not in client.get(desk).content.decode()
        assert client.get(copy_url(cast, cast.child), {"kind": "map"}).status_code == 404
        Person.objects.filter(pk=cast.child.pk).update(**kept)


@pytest.mark.parametrize(
    ("who", "status"),
    [("worker", 200), ("supervisor", 200), ("second", 404), ("facilitator", 404), ("stranger", 404),
     ("leader", 404), ("administrator", 404), ("auditor", 404), ("elsewhere", 404)],
)  # fmt: skip
def test_who_may_hand_out_copies(cast: Cast, who: str, status: int) -> None:
    said(cast, "She counts their shoes.")
    client = signed_in(getattr(cast, who))
    assert client.get(reverse("web:copies", kwargs={"family": cast.family.pk})).status_code == status
    assert client.get(copy_url(cast, cast.mother), {"kind": "map"}).status_code == status
    made = client.post(copy_url(cast, cast.mother, "make_copy"), {"kind": "map", "surface": "word"})
    assert made.status_code == status


def test_a_copy_is_one_persons_own(cast: Cast) -> None:
    said(cast, "She counts their shoes.")
    said(cast, "He waits outside.", said_by=cast.mother.pk)
    client = signed_in(cast.worker)
    hers = client.get(copy_url(cast, cast.mother), {"kind": "map"}).content.decode()
    assert "She counts their shoes." in hers
    assert "He waits outside." in hers
    his = client.get(copy_url(cast, cast.father), {"kind": "map"})
    assert "He waits outside." not in his.content.decode()
    assert "shoes" not in his.content.decode()


def test_making_a_copy_is_written_down_once(cast: Cast) -> None:
    said(cast, "She counts their shoes.")
    client, same = signed_in(cast.worker), str(new_id())
    data = {"kind": "map", "surface": "print", "language": "es", "large": "yes", "change_id": same} | {
        "untranslated": "1"
    }
    for _ in range(2):
        made = client.post(copy_url(cast, cast.mother, "make_copy"), data)
        assert made["Content-Type"] == "application/pdf"
        assert "no-store" in made["Cache-Control"]
    words = PdfReader(BytesIO(made.content)).pages[0].extract_text()
    assert "shoes" in words
    row = HandedOver.objects.get()
    assert (row.person, row.language, row.surface, row.by) == (cast.mother, "es", "print", cast.worker)
    assert len(row.digest) == 64
    assert Entry.objects.filter(subject=row.pk).count() == 1


def test_the_word_file_holds_the_same(cast: Cast) -> None:
    said(cast, "She counts their shoes.")
    made = signed_in(cast.worker).post(
        copy_url(cast, cast.mother, "make_copy"), {"kind": "map", "surface": "word"}
    )
    with ZipFile(BytesIO(made.content)) as parts:
        assert "shoes" in parts.read("word/document.xml").decode()


def test_somebody_took_it_or_did_not(cast: Cast) -> None:
    said(cast, "She counts their shoes.")
    client = signed_in(cast.worker)
    client.post(copy_url(cast, cast.mother, "make_copy"), {"kind": "map", "surface": "word"})
    row = HandedOver.objects.get()
    sheet = client.get(copy_url(cast, cast.mother), {"kind": "map"}).content.decode()
    assert 'value="print" formtarget="_blank"' in sheet and f"copies/#for-{cast.mother.pk}" in sheet
    desk = client.get(reverse("web:copies", kwargs={"family": cast.family.pk})).content.decode()
    assert "Does Nora have it now?" in desk and f'id="for-{cast.mother.pk}"' in desk
    address = reverse("web:settle_copy", kwargs={"family": cast.family.pk, "handed": row.pk})
    assert client.post(address, {"outcome": "nonsense"}).status_code == 404
    desk = client.get(reverse("web:copies", kwargs={"family": cast.family.pk})).content.decode()
    assert "Does Nora have it now?" in desk
    assert "Made, not handed over yet" in desk
    assert client.post(address, {"outcome": "refused"}).status_code == 302
    row.refresh_from_db()
    assert row.outcome == HandedOver.Outcome.REFUSED
    other = reverse("web:settle_copy", kwargs={"family": cast.other_family.pk, "handed": row.pk})
    assert client.post(other, {"outcome": "given"}).status_code == 404


def test_a_place_that_must_not_be_found_is_on_nobodys_copy(cast: Cast) -> None:
    hiding = Hiding(
        kind="home", place="77 Willow Lane", protects=frozenset({cast.mother.pk}), known_to=frozenset(),
        since=today() - timedelta(days=3),
    )  # fmt: skip
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=now(), hiding=hiding)
    said(cast, "They sleep well at 77 Willow Lane.")
    client = signed_in(cast.worker)
    for person in (cast.father, cast.child, cast.attorney):
        page = client.get(copy_url(cast, person), {"kind": "map"})
        assert "Willow" not in page.content.decode()


@pytest.mark.parametrize(
    "look", [{}, {"kind": "nonsense"}, {"kind": "plan", "subject": "x"}, {"kind": "map", "language": "xx"}]
)
def test_nonsense_finds_nothing(cast: Cast, look: dict[str, str]) -> None:
    assert signed_in(cast.worker).get(copy_url(cast, cast.mother), look).status_code == 404


def test_the_desk_asks_as_often_for_many_as_for_few(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = signed_in(cast.worker)
    address = reverse("web:copies", kwargs={"family": cast.family.pk})
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(address)
    from threefold.families.changes.people import NewPerson, add_person

    for number in range(20):
        new = NewPerson(
            standing="friend", first_name=f"F{number}", birth_known="unknown", icwa_status="not_asked"
        )
        add_person(by=cast.worker, family=cast.family, id=new_id(), at=now(), new=new)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) == len(few)


def test_an_empty_sheet_says_so(cast: Cast) -> None:
    page = signed_in(cast.worker).get(copy_url(cast, cast.mother), {"kind": "map"})
    assert page.status_code == 200
    assert "nothing on this sheet" in page.content.decode()


def test_the_worker_is_told_what_a_name_costs_and_what_is_not_translated(cast: Cast) -> None:
    hiding = Hiding(
        kind="home", place="77 Willow Lane", protects=frozenset({cast.mother.pk}), known_to=frozenset(),
        since=today() - timedelta(days=3),
    )  # fmt: skip
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=now(), hiding=hiding)
    said(cast, "They sleep well at 77 Willow Lane.")
    said(cast, "She counts their shoes.")
    page = (
        signed_in(cast.worker)
        .get(copy_url(cast, cast.mother), {"kind": "map", "language": "es"})
        .content.decode()
    )
    assert "Willow" not in page
    assert "1 thing is missing here, because its words name a place" in page
    assert "1 part has no Spanish yet and stands in English." in page


def test_nobody_prepares_a_copy_for_somebody_who_cannot_be_found(cast: Cast) -> None:
    said(cast, "Grandma sleeps over.")
    page = reverse("web:copies", kwargs={"family": cast.family.pk})
    theirs = f"/copies/for/{cast.father.pk}/"
    assert theirs in signed_in(cast.worker).get(page).content.decode()
    type(cast.father).objects.filter(pk=cast.father.pk).update(whereabouts_known=False)
    assert theirs not in signed_in(cast.worker).get(page).content.decode()


def test_what_is_for_the_family_is_not_said_to_be_shared_by_name(cast: Cast) -> None:
    facts = facts_of(cast.family, at=now())
    reader = replace(reader_for_person(facts, cast.neighbor.pk), released=True)

    def reasons() -> str:
        ledger = Ledger()
        family_map(cast.family, reader, Surface.PRINT, ledger)
        return " ".join(line.reason for line in held_back(ledger, reader))

    said(cast, "She counts their shoes.")
    assert "for the family alone" in reasons() and "by name" not in reasons()
    said(cast, "For her only.", audience="chosen", chosen=frozenset({cast.mother.pk}))
    assert "by name" in reasons()
