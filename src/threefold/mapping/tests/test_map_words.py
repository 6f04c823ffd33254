"""What the map says beside its things: a missing goal with a way to it, words that no copy will hold, its paper."""

from dataclasses import replace

import pytest
from django.test import Client

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Person, ProtectedPlace
from threefold.families.readers import facts_of, reader_for_person, reader_for_worker
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.copies.map import stands_for
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.things import danger, put

pytestmark = pytest.mark.django_db
PLACE = "it names a place that must not be found"


def hide(cast: Cast) -> None:
    """A place where the mother is safe, and what would give it away."""
    place = ProtectedPlace(
        agency=cast.agency, created_at=AT, family=cast.family, kind="home", since=AT.date()
    )
    place.put("place", "Kingfisher House, 48 Alder Way, Fernbrook")
    place.put("giveaways", "whale on the wall")
    place.save()
    place.protects.add(cast.mother)


@pytest.mark.parametrize("who", ["worker", "second", "supervisor"])
def test_words_that_name_a_hidden_place_say_so_to_whoever_reads_them(
    client: Client, cast: Cast, who: str
) -> None:
    hide(cast)
    named, plain = put(cast, "There is a whale on the wall."), put(cast, "He knocks every night.")
    danger(cast, text="He may come to Kingfisher House.", title="Knocking")
    as_(client, cast, who)
    page = client.get(at("map", cast)).content.decode()
    assert page.count(PLACE) == 2
    # It says that the words name one, and nothing of it that the words do not say.
    assert "Alder" not in page and "Fernbrook" not in page
    assert PLACE in client.get(at("item", cast, item=named.pk)).content.decode()
    assert PLACE not in client.get(at("item", cast, item=plain.pk)).content.decode()


def test_it_stands_in_spanish_too(client: Client, cast: Cast) -> None:
    hide(cast)
    put(cast, "There is a whale on the wall.")
    cast.worker.language = "es"
    cast.worker.save()
    assert (
        "menciona un lugar que nadie debe encontrar"
        in as_(client, cast).get(at("map", cast)).content.decode()
    )


def test_a_worry_without_a_goal_is_named_and_leads_to_writing_it(client: Client, cast: Cast) -> None:
    one, two = danger(cast, title="Nights alone"), danger(cast, title="The stove")
    as_(client, cast)
    page = client.get(at("map", cast)).content.decode()
    for row in (one, two):
        assert f"No safety goal yet for “{row.title}”." in page
        assert f'href="{at("pair", cast, danger=row.pk)}">Write it together' in page


def test_the_printed_map_begins_with_whom_it_is_for(client: Client, cast: Cast) -> None:
    page = as_(client, cast).get(at("map", cast)).content.decode()
    assert page.index("For the county’s workers only.") < page.index("<h1>")


def test_what_needs_to_happen_is_nothing_to_check(client: Client, cast: Cast) -> None:
    as_(client, cast)
    for category in ("next_step", "best_hope"):
        step = put(cast, "Ask the bakery", category=category, basis="reported", said_by=cast.grandmother.pk)
        assert "not checked" not in client.get(at("item", cast, item=step.pk)).content.decode()
    told = put(cast, "He shouts.", category="danger", basis="reported", said_by=cast.grandmother.pk)
    assert "Told to us, not checked." in client.get(at("item", cast, item=told.pk)).content.decode()


def test_somebody_chosen_in_vain_is_not_said_to_see_it(client: Client, cast: Cast) -> None:
    hers = put(cast, "He waits outside.", said_by=cast.mother.pk, chosen=frozenset({cast.father.pk}))
    item = at("item", cast, item=hers.pk)
    page = as_(client, cast).get(item).content.decode()
    said = "The family. Dale was chosen, but somebody in it is kept safe from Dale: it is not on Dale’s copy."
    assert said in page and said in client.get(at("map", cast)).content.decode()
    assert "The family, Dale" not in page
    # Where the words may be his, he is among those who see them.
    put(cast, "He fixed the door.", said_by=cast.grandmother.pk, chosen=frozenset({cast.father.pk}))
    assert "The family, Dale" in client.get(at("map", cast)).content.decode()
    # It is said while somebody chooses, too, and so is who "the family" is.
    assert "Somebody is kept safe from Dale: what they or a child said is not on Dale’s copy." in page
    assert "The family: parents, caregivers and children." in page


def test_what_the_form_says_of_a_confidence_is_so(client: Client, cast: Cast) -> None:
    told = put(cast, "He takes my keys.", in_confidence=True, chosen=frozenset({cast.grandmother.pk}))
    facts = facts_of(cast.family, at=AT)
    worker = reader_for_worker(cast.worker, cast.family, Role.SOCIAL_WORKER, at=AT)
    opened = replace(worker, opened=frozenset({Group.VICTIM_WORDS}))

    def has_it(person: Person, preparer: Reader) -> bool:
        reader = replace(reader_for_person(facts, person.pk), prepared_by=preparer)
        return stands_for(cast.family, reader, Surface.PRINT, told.pk)

    everybody = (cast.mother, cast.father, cast.child, cast.grandmother, cast.neighbor)
    assert not any(has_it(one, worker) for one in everybody)
    assert [one for one in everybody if has_it(one, opened)] == [cast.mother, cast.grandmother]
    page = as_(client, cast).get(at("item", cast, item=put(cast).pk)).content.decode()
    assert "While it is locked no copy has it, not even the teller’s own." in page
