"""Somebody chosen by name whom the words do not reach: the page of the words says so, and nothing of why words hide."""

from typing import Any

import pytest
from django.test import Client

from threefold.families.tests.cast import AT, Cast
from threefold.mapping.models import DangerStatement, HarmStatement
from threefold.mapping.tests.pages import as_, at
from threefold.mapping.tests.test_map_words import hide
from threefold.mapping.tests.things import danger, put

pytestmark = pytest.mark.django_db
NOBODY = "It reaches nobody of the family now."
NONE = "It reaches none of them now."
NOT_HER = "It does not reach Pearl now."


def worry(cast: Cast, *chosen: Any, **more: Any) -> DangerStatement:
    """A worry for those alone who were chosen."""
    row = danger(cast, **{"audience": "chosen", **more})
    row.chosen.set(chosen)
    return row


def test_a_worry_chosen_in_vain_says_so_on_its_page(client: Client, cast: Cast) -> None:
    row = worry(cast, cast.father, said_by=cast.mother)
    page = as_(client, cast).get(at("pair", cast, danger=row.pk)).content.decode()
    assert "Chosen by name: Dale." in page and NOBODY in page
    assert "somebody in it is kept safe from Dale" in page


def test_a_worry_that_reaches_who_was_chosen_says_nothing(client: Client, cast: Cast) -> None:
    row = worry(cast, cast.grandmother)
    assert "map-chosen" not in as_(client, cast).get(at("pair", cast, danger=row.pk)).content.decode()
    # That it is still being written is said elsewhere.
    draft = worry(cast, cast.grandmother, status="draft")
    assert "map-chosen" not in client.get(at("pair", cast, danger=draft.pk)).content.decode()


def test_one_of_two_chosen_is_missed(client: Client, cast: Cast) -> None:
    row = worry(cast, cast.grandmother, cast.father, said_by=cast.mother)
    page = as_(client, cast).get(at("pair", cast, danger=row.pk)).content.decode()
    assert "Chosen by name: " in page and "somebody in it is kept safe from Dale" in page
    assert NOBODY not in page and NONE not in page


def test_what_happened_says_so_too(client: Client, cast: Cast) -> None:
    row = HarmStatement.objects.create(
        family=cast.family, agency=cast.agency, created_at=AT, written_by=cast.worker, text="He shouted.",
        audience="staff", status="shared",
    )  # fmt: skip
    row.chosen.set([cast.grandmother])
    page = as_(client, cast).get(at("harm", cast, harm=row.pk)).content.decode()
    assert "Pearl was chosen, but as it stands it is for the county’s workers only." in page
    assert NOT_HER in page
    row.chosen.add(cast.neighbor)
    assert NONE in client.get(at("harm", cast, harm=row.pk)).content.decode()


def test_a_thing_on_the_map_says_so_in_both_languages(client: Client, cast: Cast) -> None:
    here = frozenset({cast.grandmother.pk})
    row = put(cast, "Perhaps he drinks.", category="gray_area", audience="chosen", said_by=None, chosen=here)
    page = as_(client, cast).get(at("item", cast, item=row.pk)).content.decode()
    assert "Pearl was chosen, but what is not clear yet is on no copy." in page and NOBODY in page
    cast.worker.language = "es"
    cast.worker.save()
    page = as_(client, cast).get(at("item", cast, item=row.pk)).content.decode()
    assert "Se eligió por nombre a: Pearl." in page and "Ahora no le llega a nadie de la familia." in page


def test_it_does_not_tell_that_the_words_name_a_sealed_place(client: Client, cast: Cast) -> None:
    hide(cast)
    words = "She sleeps at 48 Alder Way."
    row = worry(cast, cast.grandmother, text=words, title="Nights")
    page = as_(client, cast).get(at("pair", cast, danger=row.pk)).content.decode()
    assert "map-chosen" not in page
