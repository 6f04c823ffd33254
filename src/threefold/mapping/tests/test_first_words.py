"""The first words on a map: the family's people before the county's, and how to begin where nobody is there yet."""

import pytest
from django.test import Client
from django.urls import reverse

from threefold.core.clock import today
from threefold.core.ids import new_id
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.models import Family
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_meeting import begun, room
from threefold.mapping.tests.things import put

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty(cast: Cast) -> Family:
    """A family of which nobody is written down."""
    new = NewFamily(name="Quill", stage=Family.Stage.RESPONSE)
    return create_family(by=cast.worker, id=new_id(), at=AT, new=new)


def test_the_familys_own_people_come_first(client: Client, cast: Cast) -> None:
    form = as_(client, cast).get(at("map", cast), {"add": "worry"}).context["form"]
    names = [name for _value, name in form.fields["who"].choices[:-1]]
    assert {*names[:2]} == {"Nora", "Dale"}
    assert names[2:] == ["Ivy", "Otto", "Pearl", "Gus", "Me", "It was reported"]
    label, below = form.fields["who"].choices[-1]
    assert label == "Someone else"
    assert next(name for _value, name in below) == "Vera"
    assert not form["who"].value()


def test_in_a_conversation_those_in_the_room_come_first(client: Client, cast: Cast) -> None:
    begun(cast, cast.child, cast.grandmother, cast.mother, held_on=today())
    form = as_(client, cast).get(at("map", cast), {"add": "worry"}).context["form"]
    assert [name for _value, name in form.fields["who"].choices[:4]] == ["Nora", "Ivy", "Pearl", "Me"]


@pytest.mark.parametrize(
    ("language", "words", "link"),
    [("en", "Begin with the people.", "Add the people first"),
     ("es", "Empiece por las personas.", "Agregar primero a las personas")],
)  # fmt: skip
def test_a_map_of_nobody_says_how_to_begin(
    client: Client, cast: Cast, empty: Family, language: str, words: str, link: str
) -> None:
    cast.worker.language = language
    cast.worker.save()
    as_(client, cast)
    here = reverse("mapping:map", kwargs={"family": empty.pk})
    people = reverse("families:add_person", kwargs={"family": empty.pk})
    page = client.get(here).content.decode()
    assert words in page and f'href="{people}">{link}' in page
    adding = client.get(here, {"add": "worry"})
    assert adding.content.decode().count(f'href="{people}">{link}') == 2
    # Whoever is not on the list yet comes before the county's workers.
    assert next(value for value, _name in adding.context["form"].fields["who"].choices) == "other"
    assert words not in client.get(at("map", cast)).content.decode()


@pytest.mark.parametrize(
    ("language", "ask", "question"),
    [("en", "Nothing here yet. Ask:", "When was a time it could have happened, and did not?"),
     ("es", "Todavía no hay nada aquí. Pregunte:", "¿Cuándo pudo haber pasado y no pasó?")],
)  # fmt: skip
def test_an_empty_column_in_a_meeting_asks_its_question(
    client: Client, cast: Cast, language: str, ask: str, question: str
) -> None:
    put(cast, "Works nights.", category="complicating_factor")
    session = begun(cast, cast.mother, language=language)
    page = room(as_(client, cast), cast, session, "well")
    # The large question, and the small one beside it; what is known of the worry stands there instead.
    assert page.count(ask) == 2
    assert f"{ask}<strong>{question}" in page
    assert "Works nights." in page
    worry = room(client, cast, session, "worry")
    assert worry.count(ask) == 2 and worry.index("Works nights.") < worry.index(ask)


def test_who_does_what_is_asked_where_nobody_took_a_step(client: Client, cast: Cast) -> None:
    put(cast, "One quiet week", category="best_hope")
    session = begun(cast, cast.mother)
    page = room(as_(client, cast), cast, session, "do")
    assert "What will each of us do, and by when?" in page
    put(cast, "Nora calls the bakery", category="next_step")
    page = room(client, cast, session, "do")
    assert "Nora calls the bakery" in page and "What will each of us do" not in page
