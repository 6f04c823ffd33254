"""Other names of somebody: found by those who may search, read by workers and the person, hidden where the name is."""

import pytest

from threefold.accounts.roles import Role
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Audience, Piece, Why, decide
from threefold.families.changes.referrals import Report, Vault, add_referral, fill_vault
from threefold.families.copies.people import people_for
from threefold.families.glass import find
from threefold.families.models import Person
from threefold.families.readers import facts_of, needles_of_person, reader_for_person, reader_for_worker
from threefold.families.search import my_families
from threefold.families.tests.browsing import address, hidden, signed_in
from threefold.families.tests.cast import AT, Cast
from threefold.families.tests.test_people_copies import DAY
from threefold.practice.needles import contains

pytestmark = pytest.mark.django_db
NAMES = "Nora Holloway\nBautista\nNana Lala"


@pytest.fixture(autouse=True)
def named(cast: Cast) -> None:
    Person.objects.filter(pk=cast.mother.pk).update(also_called=NAMES)


def why(cast: Cast, text: str, reader: Person) -> Why:
    piece = Piece(group=Group.MAP, texts=(text,), audience=Audience.FAMILY)
    return decide(reader_for_person(facts_of(cast.family, at=AT), reader.pk), piece, Surface.PRINT).why


@pytest.mark.parametrize("words", ["Holloway", "bautista", "lala nana", "Nora Hollow"])
def test_the_search_finds_them_for_whoever_has_the_family(cast: Cast, words: str) -> None:
    assert [one.fits for one in my_families(cast.worker, words, on=DAY)] == [("Nora Marlow",)]
    assert my_families(cast.stranger, words, on=DAY) == ()
    assert my_families(cast.administrator, words, on=DAY) == ()


def test_breaking_the_glass_knows_them(cast: Cast) -> None:
    assert find(cast.stranger, "Marlow", "Bautista", at=AT) == cast.family
    assert find(cast.stranger, "Marlow", "Lala", at=AT) is None


@pytest.mark.parametrize("on_paper", ["first", "tie"])
@pytest.mark.parametrize(
    "text", ["Mrs. Holloway came.", "Bautista signed.", "Ask Nana Lala.", "Holloway, Nora", "nora-holloway"]
)
def test_a_copy_that_leaves_the_name_out_leaves_these_out(cast: Cast, on_paper: str, text: str) -> None:
    Person.objects.filter(pk=cast.mother.pk).update(on_paper=on_paper, tie="mother")
    assert why(cast, text, cast.child) is Why.NAME
    assert why(cast, text, cast.mother) is Why.SHOWN


def test_what_the_person_lets_stand_is_not_hidden_as_another_name(cast: Cast) -> None:
    Person.objects.filter(pk=cast.mother.pk).update(on_paper="first", also_called="Nora\nNora Marlow")
    # The last name stands on paper for the others of the family.
    assert why(cast, "Nora came, and the Marlow house was quiet.", cast.child) is Why.SHOWN
    assert why(cast, "Nora Marlow came.", cast.child) is Why.NAME
    Person.objects.filter(pk=cast.mother.pk).update(on_paper="full", also_called=NAMES)
    assert why(cast, "Mrs. Holloway came.", cast.child) is Why.SHOWN


def test_nobody_else_reads_them(cast: Cast) -> None:
    staff = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    facts = facts_of(cast.family, at=AT)
    seen = {
        who: next(
            one.also_called
            for one in people_for(cast.family, reader, Surface.PRINT, on=DAY)
            if one.name == "Nora"
        )
        for who, reader in (
            ("worker", staff),
            ("self", reader_for_person(facts, cast.mother.pk)),
            ("child", reader_for_person(facts, cast.child.pk)),
            ("grandmother", reader_for_person(facts, cast.grandmother.pk)),
        )
    }
    assert seen == {"worker": NAMES, "self": NAMES, "child": "", "grandmother": ""}


def test_a_reporter_of_the_family_is_not_named_by_them_beside_telling(cast: Cast) -> None:
    who = {"by": cast.worker, "family": cast.family, "at": AT}
    row = add_referral(id=new_id(), report=Report(received_at=AT, response="ten_days"), **who)
    fill_vault(id=new_id(), referral=row, vault=Vault(named="given", person=cast.mother.pk), **who)
    assert why(cast, "Lala told the county.", cast.child) is Why.REPORTER
    assert why(cast, "Lala brought soup.", cast.child) is Why.SHOWN
    assert contains("she is a bautista", needles_of_person(Person.objects.get(pk=cast.mother.pk)))


def test_they_are_written_on_the_person_s_page(cast: Cast) -> None:
    client, page = signed_in(cast.worker), address(cast, "person", person=cast.grandmother.pk)
    sent = {"standing": "relative", "first_name": "Pearl", "also_called": "Perla\n\n Nana P ", "drawn_as": "woman",
            "reads_in": "en", "on_paper": "full", "icwa_status": "no_reason", **hidden(client.get(page))}  # fmt: skip
    assert client.post(page, sent).status_code == 302
    assert Person.objects.get(pk=cast.grandmother.pk).other_names == ("Perla", "Nana P")
    listed = client.get(address(cast, "people")).content.decode()
    assert "also: Perla, Nana P" in listed
    assert "Perla" in client.get(page).content.decode()
