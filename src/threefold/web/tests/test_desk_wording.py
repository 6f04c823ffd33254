"""Before a copy is printed: words that may be read in different ways, of what stands on it alone."""

import re
from typing import Any

import pytest
from django.urls import reverse

from threefold.core.clock import now, today
from threefold.core.ids import new_id
from threefold.families.changes.places import Hiding, add_place
from threefold.families.models import Household
from threefold.families.tests.cast import Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.changes.statements import state_harm
from threefold.mapping.changes.waving import wave_off
from threefold.mapping.changes.wording import NewHarm
from threefold.mapping.help import help_for
from threefold.mapping.models import HarmStatement, MapItem
from threefold.web.tests.test_desk import copy_url, signed_in

pytestmark = pytest.mark.django_db
TEXT = "It was reported that there was DV and that Ivy cried."


def _harm(cast: Cast, audience: str = "family", text: str = TEXT) -> HarmStatement:
    people = {"children": frozenset({cast.child.pk}), "caregivers": frozenset({cast.father.pk})}
    words = NewHarm(text=text, language="en", audience=audience, **people)
    row = state_harm(by=cast.worker, family=cast.family, id=new_id(), at=now(), harm=words)
    HarmStatement.objects.filter(pk=row.pk).update(status="shared")
    return row


def _page(cast: Cast) -> str:
    url = f"{copy_url(cast, cast.mother)}?kind=map"
    return signed_in(cast.worker).get(url).content.decode()


def test_words_on_the_sheet_are_marked_with_a_way_to_where_they_are_written(cast: Cast) -> None:
    row = _harm(cast)
    page = _page(cast)
    assert 'id="wording"' in page
    assert '<mark class="tf-mark">DV<sup>' in page
    assert reverse("mapping:harm", args=(cast.family.pk, row.pk)) in page
    assert page.count('id="leave-it"') == 1
    assert f'value="{row.pk} jargon ' in page


def test_what_was_left_as_it_is_is_not_asked_about_again(cast: Cast) -> None:
    row = _harm(cast)
    for key in {one.key for one in help_for("harm", TEXT, "en").notes if one.key}:
        wave_off(
            by=cast.worker, family=cast.family, id=new_id(), at=now(), place=row.pk, rule=key[0], words=key[1]
        )
    assert 'id="wording"' not in _page(cast)


def test_what_is_not_on_the_sheet_is_not_told(cast: Cast) -> None:
    _harm(cast, audience="staff")
    assert "DV" not in _page(cast)


def test_who_may_have_reported_is_shown_for_a_person_to_decide(cast: Cast) -> None:
    _harm(cast, text="The school nurse told us that Ivy cried.")
    page = _page(cast)
    assert '<mark class="tf-mark">The school nurse told us<sup>' in page
    assert "could guess from this who reported" in page


def test_a_warning_stands_open_and_first(cast: Cast) -> None:
    _harm(cast)
    _harm(cast, text="The school nurse told us that Ivy cried at supper.")
    page = _page(cast)
    before, warning = page.split('id="warned"')
    warning = warning.partition('id="wording"')[0]
    assert "They could tell who reported, or where somebody is." in warning
    assert '<mark class="tf-mark">The school nurse told us<sup>' in warning
    assert "<details" not in before.partition('class="tf-stack start desk__warned"')[2]
    assert "<details" not in warning.partition("</ol>")[0]
    assert page.index('id="warned"') < page.index('id="wording"')
    assert page.count('id="leave-it"') == 1


def _item(cast: Cast, text: str, **more: Any) -> MapItem:
    said = NewItem(category="strength", text=text, said_by=cast.mother.pk, audience="family", **more)
    return add_item(by=cast.worker, family=cast.family, id=new_id(), at=now(), item=said)


def test_things_on_the_map_are_looked_at_too(cast: Cast) -> None:
    row = _item(cast, "There was DV.")
    page = _page(cast)
    assert '<mark class="tf-mark">DV<sup>' in page
    assert reverse("mapping:item", args=(cast.family.pk, row.pk)) in page
    note = next(one for one in help_for("map", row.text, "en").notes if one.key)
    assert note.key
    wave_off(
        by=cast.worker,
        family=cast.family,
        id=new_id(),
        at=now(),
        place=row.pk,
        rule=note.key[0],
        words=note.key[1],
    )
    assert 'id="wording"' not in _page(cast)


def test_somebodys_exact_words_are_not_measured_but_who_reported_is_asked_about(cast: Cast) -> None:
    _item(cast, "It was DV, always.", exact_words=True)
    assert 'id="wording"' not in _page(cast)
    _item(cast, "The school nurse told us.", exact_words=True)
    assert "could guess from this who reported" in _page(cast)


def _hidden(cast: Cast) -> None:
    place = Hiding(
        kind="home",
        place="418 Birch Lane",
        protects=frozenset({cast.child.pk}),
        known_to=frozenset(),
        since=today(),
    )
    add_place(by=cast.worker, family=cast.family, id=new_id(), at=now(), hiding=place)


def test_a_street_is_asked_about_where_a_place_must_not_be_found(cast: Cast) -> None:
    _item(cast, "She sleeps on Alder Street now.")
    page = _page(cast)
    assert "Is this the place?" not in page and "Could somebody be found by these words" in page
    _hidden(cast)
    page = _page(cast)
    assert "Is this the place?" in page and '<mark class="tf-mark">Alder Street<sup>' in page
    Household.objects.create(
        agency=cast.agency,
        family=cast.family,
        name="Home",
        address="12 Alder Street, Almadera",
        created_at=now(),
    )
    assert 'id="warned"' not in _page(cast)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Ivy and her mom sleep at the Casa Luz shelter.", "Casa Luz shelter"),
        ("Ivy y su mamá están en un albergue de la ciudad.", "albergue"),
        ("They eat with Aunt Rosa at 12 Quince Street.", "12 Quince Street"),
    ],
)
def test_a_shelter_or_an_address_is_asked_about_where_no_place_is_known(
    cast: Cast, text: str, marked: str
) -> None:
    _item(cast, text)
    page = _page(cast)
    assert f'<mark class="tf-mark">{marked}<sup>' in page
    assert "Places that must not be found" in page.partition('id="warned"')[2]


def test_a_street_where_nobody_lives_is_not_asked_about(cast: Cast) -> None:
    _item(cast, "She walks Ivy to the bus on Quince Street.")
    assert 'id="warned"' not in _page(cast)


def test_that_it_is_not_the_place_is_said_once(cast: Cast) -> None:
    row = _item(cast, "She sleeps on Alder Street now.")
    _hidden(cast)
    left = re.search(rf'value="({row.pk} place [^"]+)"', _page(cast))
    assert left
    answer = signed_in(cast.worker).post(
        reverse("mapping:wave-off", args=(cast.family.pk,)), {"left": left[1]}
    )
    assert answer.status_code == 204
    assert "Is this the place?" not in _page(cast)


def test_what_is_written_in_the_other_language_is_read_in_it(cast: Cast) -> None:
    _item(cast, "La enfermera de la escuela nos dijo que el niño lloró por su abuela.")
    page = _page(cast)
    assert 'data-read-as="es"' in page
