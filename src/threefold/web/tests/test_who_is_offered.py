"""Whoever has died or is not born yet is not offered where somebody does, reads, signs or is present."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from threefold.families.models import Person
from threefold.families.tests.cast import AT, Cast
from threefold.plans.tests.things import action, plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def baby(cast: Cast) -> Person:
    """A child who is still to be born, and a grandmother who has died."""
    Person.objects.filter(pk=cast.grandmother.pk).update(deceased=True)
    return Person.objects.create(
        agency=cast.agency, created_at=AT, family=cast.family, standing=Person.Standing.CHILD,
        first_name="Baby", birth_known=Person.BirthKnown.UNBORN, icwa_status="no_reason",
    )  # fmt: skip


def page(client: Client, cast: Cast, name: str, *more: Any) -> str:
    client.force_login(cast.worker)
    return client.get(reverse(name, args=[cast.family.pk, *more])).content.decode()


def offered(html: str, name: str, person: Person) -> bool:
    """Whether a field offers somebody, as radio or check button or in a list."""
    value = rf"(?:person:)?{person.pk}"
    button = rf'<input[^>]*name="{name}"[^>]*value="{value}"|<input[^>]*value="{value}"[^>]*name="{name}"'
    menu = rf'<select[^>]*name="{name}"(?:(?!</select>).)*<option value="{value}"'
    return re.search(f"{button}|{menu}", html, re.DOTALL) is not None


@pytest.mark.parametrize("field", ["d-caregivers", "d-worried", "d-chosen", "g-caregivers", "g-network"])
def test_a_worry_and_its_goal(client: Client, cast: Cast, baby: Person, field: str) -> None:
    html = page(client, cast, "mapping:new-pair")
    assert offered(html, field, cast.mother)
    assert not offered(html, field, baby)
    assert not offered(html, field, cast.grandmother)
    assert offered(html, "d-children", baby)


def test_who_is_in_the_room(client: Client, cast: Cast, baby: Person) -> None:
    html = page(client, cast, "mapping:begin-session")
    assert offered(html, "participants", cast.mother)
    assert not offered(html, "participants", baby)
    assert not offered(html, "participants", cast.grandmother)


def test_the_parts_of_a_plan(client: Client, cast: Cast, baby: Person) -> None:
    row = plan(cast)
    part = action(cast, row, doer=cast.grandmother.pk)
    client.force_login(cast.worker)
    fresh = client.get(reverse("plans:plan", args=[cast.family.pk, row.pk]) + "?add=action").content.decode()
    for field in ("who", "backup", "witness", "chosen"):
        assert offered(fresh, field, cast.mother), field
        assert not offered(fresh, field, baby), field
        assert not offered(fresh, field, cast.grandmother), field
    assert offered(fresh, "children", baby)
    # What they said before they died stays theirs.
    assert offered(fresh, "said_by", cast.grandmother)
    assert not offered(fresh, "said_by", baby)
    old = page(client, cast, "plans:action", row.pk, part.pk)
    assert offered(old, "who", cast.grandmother)
    assert not offered(old, "backup", cast.grandmother)
    signing = page(client, cast, "plans:sign-plan", row.pk)
    assert offered(signing, "who", cast.mother)
    assert not offered(signing, "who", baby)
    assert not offered(signing, "who", cast.grandmother)
